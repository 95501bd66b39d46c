import { useMutation } from '@tanstack/react-query'
import { QRCodeSVG } from 'qrcode.react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { authClient } from '../../../api/auth-client.ts'
import { authData } from '../../../api/auth-data.ts'
import { Button } from '../../../ui/button.tsx'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { SecretText } from '../../../ui/secret-text.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useAuthErrorText } from '../../auth/use-auth-error-text.ts'

/** The code to scan, the same in letters, and the proof that the app has it. */
export function ConfirmTotp({ totpUri, onConfirmed }: { totpUri: string; onConfirmed: () => void }) {
  const t = useTranslations('settings.twoFactor')
  const auth = useTranslations('auth')
  const errorText = useAuthErrorText()
  const { register, handleSubmit, formState } = useForm({ defaultValues: { code: '' } })
  const verify = useMutation({
    mutationFn: ({ code }: { code: string }) => authData(authClient.twoFactor.verifyTotp({ code: code.replaceAll(/\s/g, '') })),
    onSuccess: onConfirmed,
  })
  return (
    <form noValidate onSubmit={handleSubmit((values) => verify.mutate(values))} className="space-y-4">
      <p className="text-ink-soft">{t('scan')}</p>
      {/* Scanners want black on white with a quiet zone, in the dark theme too. */}
      <QRCodeSVG value={totpUri} title={t('qr')} size={176} marginSize={4} bgColor="#fff" fgColor="#000" className="mx-auto rounded-lg" />
      <SecretText text={new URL(totpUri).searchParams.get('secret') ?? ''} label={t('secret')} />
      <TextField
        label={auth('twoFactor.code')}
        hint={t('codeHint')}
        autoComplete="one-time-code"
        inputMode="numeric"
        autoFocus
        error={formState.errors.code?.message ?? (verify.error === null ? undefined : errorText(verify.error))}
        {...register('code', { required: auth('needed.code') })}
      />
      <DialogActions>
        <Button type="submit" tone="primary" busy={verify.isPending}>
          {t('turnOn')}
        </Button>
      </DialogActions>
    </form>
  )
}
