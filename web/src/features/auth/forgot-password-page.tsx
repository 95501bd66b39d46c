import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { authClient } from '../../api/auth-client.ts'
import { authData } from '../../api/auth-data.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AuthLayout } from './auth-layout.tsx'
import { EmailField } from './email-field.tsx'
import { linkStyle } from './link-style.ts'
import { useAuthErrorText } from './use-auth-error-text.ts'

const route = getRouteApi('/forgot-password')

export function ForgotPasswordPage() {
  const t = useTranslations('auth')
  const { email } = route.useSearch()
  const errorText = useAuthErrorText()
  const { register, handleSubmit, formState } = useForm({ defaultValues: { email: email ?? '' } })
  const request = useMutation({
    mutationFn: ({ email }: { email: string }) => authData(authClient.requestPasswordReset({ email, redirectTo: '/reset-password' })),
  })
  return (
    <AuthLayout
      title={t('forgot.title')}
      lead={t('forgot.lead')}
      below={
        <Link to="/sign-in" className={linkStyle}>
          {t('checkMail.back')}
        </Link>
      }
    >
      {request.isSuccess ? (
        <Notice tone="good">{t('forgot.sent')}</Notice>
      ) : (
        <form noValidate onSubmit={handleSubmit((values) => request.mutate(values))} className="space-y-4">
          {request.error !== null && <Notice tone="bad">{errorText(request.error)}</Notice>}
          <EmailField autoFocus error={formState.errors.email?.message} {...register('email', { required: t('needed.email') })} />
          <Button type="submit" tone="primary" busy={request.isPending} className="w-full">
            {t('forgot.submit')}
          </Button>
        </form>
      )}
    </AuthLayout>
  )
}
