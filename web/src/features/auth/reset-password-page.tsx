import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { authClient } from '../../api/auth-client.ts'
import { authData } from '../../api/auth-data.ts'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
import { Notice } from '../../ui/notice.tsx'
import { AuthLayout } from './auth-layout.tsx'
import { PasswordField } from './password-field.tsx'
import { passwordChars } from './password-rules.ts'
import { useAuthErrorText } from './use-auth-error-text.ts'

const route = getRouteApi('/reset-password')

/** Where the link of the mail leads: with a token, or with an error when it is used up or too old. */
export function ResetPasswordPage() {
  const t = useTranslations('auth')
  const { token } = route.useSearch()
  const errorText = useAuthErrorText()
  const { register, handleSubmit, formState } = useForm({ defaultValues: { newPassword: '' } })
  const reset = useMutation({
    mutationFn: ({ newPassword }: { newPassword: string }) => authData(authClient.resetPassword({ newPassword, token: token ?? '' })),
  })
  if (token === undefined) {
    return (
      <AuthLayout title={t('reset.expiredTitle')} lead={t('reset.expiredLead')}>
        <Link to="/forgot-password" className={buttonStyle('primary', 'w-full')}>
          {t('reset.again')}
        </Link>
      </AuthLayout>
    )
  }
  if (reset.isSuccess) {
    return (
      <AuthLayout title={t('reset.doneTitle')} lead={t('reset.doneLead')}>
        <Link to="/sign-in" className={buttonStyle('primary', 'w-full')}>
          {t('signIn.submit')}
        </Link>
      </AuthLayout>
    )
  }
  const length = t('passwordLength', passwordChars)
  return (
    <AuthLayout title={t('reset.title')} lead={t('reset.lead')}>
      <form noValidate onSubmit={handleSubmit((values) => reset.mutate(values))} className="space-y-4">
        {reset.error !== null && <Notice tone="bad">{errorText(reset.error)}</Notice>}
        <PasswordField
          label={t('reset.newPassword')}
          autoFocus
          autoComplete="new-password"
          hint={length}
          error={formState.errors.newPassword?.message}
          {...register('newPassword', {
            required: length,
            minLength: { value: passwordChars.min, message: length },
            maxLength: { value: passwordChars.max, message: length },
          })}
        />
        <Button type="submit" tone="primary" busy={reset.isPending} className="w-full">
          {t('reset.submit')}
        </Button>
      </form>
    </AuthLayout>
  )
}
