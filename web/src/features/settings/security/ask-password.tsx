import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/button.tsx'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { PasswordField } from '../../auth/password-field.tsx'
import { useAuthErrorText } from '../../auth/use-auth-error-text.ts'

type AskPasswordProps = { error: Error | null; busy: boolean; onPassword: (password: string) => void; onClose: () => void }

/** What guards the account is only changed by who knows the password. */
export function AskPassword({ error, busy, onPassword, onClose }: AskPasswordProps) {
  const t = useTranslations('common')
  const auth = useTranslations('auth')
  const settings = useTranslations('settings.twoFactor')
  const errorText = useAuthErrorText()
  const { register, handleSubmit, formState } = useForm({ defaultValues: { password: '' } })
  return (
    <form noValidate onSubmit={handleSubmit(({ password }) => onPassword(password))}>
      <PasswordField
        label={auth('password')}
        autoComplete="current-password"
        autoFocus
        error={formState.errors.password?.message ?? (error === null ? undefined : errorText(error))}
        {...register('password', { required: auth('needed.password') })}
      />
      <DialogActions>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" tone="primary" busy={busy}>
          {settings('continue')}
        </Button>
      </DialogActions>
    </form>
  )
}
