import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { KeyRound } from 'lucide-react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { authClient } from '../../api/auth-client.ts'
import { AuthError, authData } from '../../api/auth-data.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AuthLayout } from './auth-layout.tsx'
import { CheckMail } from './check-mail.tsx'
import { EmailField } from './email-field.tsx'
import { linkStyle } from './link-style.ts'
import { PasswordField } from './password-field.tsx'
import { useAuthErrorText } from './use-auth-error-text.ts'
import { useEnterPortal } from './use-enter-portal.ts'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const t = useTranslations('auth')
  const { returnTo, email } = route.useSearch()
  const navigate = useNavigate()
  const enter = useEnterPortal()
  const errorText = useAuthErrorText()
  const { register, handleSubmit, getValues, formState } = useForm({ defaultValues: { email: email ?? '', password: '' } })

  const signIn = useMutation({
    mutationFn: (credentials: { email: string; password: string }) => authData(authClient.signIn.email(credentials)),
    onSuccess: (data) => {
      if ('twoFactorRedirect' in data) navigate({ to: '/two-factor', search: returnTo === undefined ? {} : { returnTo } })
      else enter(returnTo)
    },
  })
  const passkey = useMutation({
    mutationFn: () => authData(authClient.signIn.passkey()),
    onSuccess: () => enter(returnTo),
  })

  if (signIn.error instanceof AuthError && signIn.error.authCode === 'EMAIL_NOT_VERIFIED') {
    return <CheckMail email={getValues('email')} returnTo={returnTo} />
  }
  const failure = signIn.error ?? passkey.error
  return (
    <AuthLayout
      title={t('signIn.title')}
      below={
        <>
          {t('signIn.noAccount')}{' '}
          <Link to="/sign-up" search={returnTo === undefined ? {} : { returnTo }} className={linkStyle}>
            {t('signIn.signUp')}
          </Link>
        </>
      }
    >
      <form noValidate onSubmit={handleSubmit((values) => signIn.mutate(values))} className="space-y-4">
        {failure !== null && <Notice tone="bad">{errorText(failure)}</Notice>}
        <EmailField autoFocus error={formState.errors.email?.message} {...register('email', { required: t('needed.email') })} />
        <PasswordField
          label={t('password')}
          autoComplete="current-password"
          error={formState.errors.password?.message}
          {...register('password', { required: t('needed.password') })}
        />
        <p className="text-right">
          <Link to="/forgot-password" search={returnTo === undefined ? {} : { returnTo }} className={linkStyle}>
            {t('signIn.forgot')}
          </Link>
        </p>
        <Button type="submit" tone="primary" busy={signIn.isPending} className="w-full">
          {t('signIn.submit')}
        </Button>
        <Button busy={passkey.isPending} onClick={() => passkey.mutate()} className="w-full">
          <KeyRound aria-hidden className="size-4" />
          {t('signIn.passkey')}
        </Button>
      </form>
    </AuthLayout>
  )
}
