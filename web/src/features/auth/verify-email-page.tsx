import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { authClient } from '../../api/auth-client.ts'
import { authData } from '../../api/auth-data.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AuthLayout } from './auth-layout.tsx'
import { EmailField } from './email-field.tsx'
import { useAuthErrorText } from './use-auth-error-text.ts'
import { useEnterPortal } from './use-enter-portal.ts'
import { verifiedAddress } from './verified-address.ts'

const route = getRouteApi('/verify-email')

/** Where the link of the verification mail ends: confirmed and signed in, or too late. */
export function VerifyEmailPage() {
  const t = useTranslations('auth.verify')
  const { error, returnTo } = route.useSearch()
  const enter = useEnterPortal()
  if (error !== undefined) return <LinkExpired returnTo={returnTo} />
  return (
    <AuthLayout title={t('doneTitle')} lead={t('doneLead')}>
      <Button tone="primary" className="w-full" autoFocus onClick={() => enter(returnTo)}>
        {t('continue')}
      </Button>
    </AuthLayout>
  )
}

function LinkExpired({ returnTo }: { returnTo: string | undefined }) {
  const t = useTranslations('auth')
  const errorText = useAuthErrorText()
  const { register, handleSubmit, formState } = useForm({ defaultValues: { email: '' } })
  const resend = useMutation({
    mutationFn: ({ email }: { email: string }) =>
      authData(authClient.sendVerificationEmail({ email, callbackURL: verifiedAddress(returnTo) })),
  })
  return (
    <AuthLayout title={t('verify.expiredTitle')} lead={t('verify.expiredLead')}>
      {resend.isSuccess ? (
        <Notice tone="good">{t('checkMail.resent')}</Notice>
      ) : (
        <form noValidate onSubmit={handleSubmit((values) => resend.mutate(values))} className="space-y-4">
          {resend.error !== null && <Notice tone="bad">{errorText(resend.error)}</Notice>}
          <EmailField autoFocus error={formState.errors.email?.message} {...register('email', { required: t('needed.email') })} />
          <Button type="submit" tone="primary" busy={resend.isPending} className="w-full">
            {t('checkMail.resend')}
          </Button>
        </form>
      )}
    </AuthLayout>
  )
}
