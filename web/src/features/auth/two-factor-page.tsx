import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { authClient } from '../../api/auth-client.ts'
import { authData } from '../../api/auth-data.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AuthLayout } from './auth-layout.tsx'
import { linkStyle } from './link-style.ts'
import { useAuthErrorText } from './use-auth-error-text.ts'
import { useEnterPortal } from './use-enter-portal.ts'

const route = getRouteApi('/two-factor')

/** The second step: a code of the authenticator app, or one of the backup codes. */
export function TwoFactorPage() {
  const t = useTranslations('auth')
  const { returnTo } = route.useSearch()
  const enter = useEnterPortal()
  const errorText = useAuthErrorText()
  const [byBackupCode, setByBackupCode] = useState(false)
  const [trustDevice, setTrustDevice] = useState(false)
  const { register, handleSubmit, resetField, formState } = useForm({ defaultValues: { code: '' } })

  const verify = useMutation({
    mutationFn: async ({ code }: { code: string }) => {
      const body = { code: code.replaceAll(/\s/g, ''), trustDevice }
      await (byBackupCode ? authData(authClient.twoFactor.verifyBackupCode(body)) : authData(authClient.twoFactor.verifyTotp(body)))
    },
    onSuccess: () => enter(returnTo),
  })

  return (
    <AuthLayout
      title={t('twoFactor.title')}
      lead={t(byBackupCode ? 'twoFactor.backupLead' : 'twoFactor.lead')}
      below={
        <Link to="/sign-in" search={returnTo === undefined ? {} : { returnTo }} className={linkStyle}>
          {t('checkMail.back')}
        </Link>
      }
    >
      <form noValidate onSubmit={handleSubmit((values) => verify.mutate(values))} className="space-y-4">
        {verify.error !== null && <Notice tone="bad">{errorText(verify.error)}</Notice>}
        <TextField
          label={t(byBackupCode ? 'twoFactor.backupCode' : 'twoFactor.code')}
          autoFocus
          autoComplete="one-time-code"
          inputMode={byBackupCode ? 'text' : 'numeric'}
          error={formState.errors.code?.message}
          {...register('code', { required: t('needed.code') })}
        />
        <Checkbox label={t('twoFactor.trust')} checked={trustDevice} onChange={setTrustDevice} />
        <Button type="submit" tone="primary" busy={verify.isPending} className="w-full">
          {t('signIn.submit')}
        </Button>
        <Button
          tone="quiet"
          className="w-full"
          onClick={() => {
            setByBackupCode(!byBackupCode)
            resetField('code')
            verify.reset()
          }}
        >
          {t(byBackupCode ? 'twoFactor.useApp' : 'twoFactor.useBackup')}
        </Button>
      </form>
    </AuthLayout>
  )
}
