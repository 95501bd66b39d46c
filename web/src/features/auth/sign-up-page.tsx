import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { authClient } from '../../api/auth-client.ts'
import { authData } from '../../api/auth-data.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AuthLayout } from './auth-layout.tsx'
import { CheckMail } from './check-mail.tsx'
import { EmailField } from './email-field.tsx'
import { linkStyle } from './link-style.ts'
import { PasswordField } from './password-field.tsx'
import { passwordChars } from './password-rules.ts'
import { useAuthErrorText } from './use-auth-error-text.ts'
import { verifiedAddress } from './verified-address.ts'

const route = getRouteApi('/sign-up')

export function SignUpPage() {
  const t = useTranslations('auth')
  const { returnTo, email } = route.useSearch()
  const invited = returnTo?.startsWith('/invitations/') ?? false
  const errorText = useAuthErrorText()
  const { register, handleSubmit, getValues, formState } = useForm({
    defaultValues: { name: '', email: email ?? '', password: '', organizationName: '' },
  })
  const signUp = useMutation({
    mutationFn: ({ organizationName, ...person }: { name: string; email: string; password: string; organizationName: string }) =>
      authData(
        authClient.signUp.email({
          ...person,
          callbackURL: verifiedAddress(returnTo),
          ...(organizationName.trim() === '' ? {} : { organizationName: organizationName.trim() }),
        }),
      ),
  })

  if (signUp.isSuccess) return <CheckMail email={getValues('email')} returnTo={returnTo} />
  const { errors } = formState
  const tooShort = t('passwordLength', passwordChars)
  return (
    <AuthLayout
      title={t('signUp.title')}
      lead={t('signUp.lead')}
      below={
        <>
          {t('signUp.haveAccount')}{' '}
          <Link to="/sign-in" search={returnTo === undefined ? {} : { returnTo }} className={linkStyle}>
            {t('signIn.submit')}
          </Link>
        </>
      }
    >
      <form noValidate onSubmit={handleSubmit((values) => signUp.mutate(values))} className="space-y-4">
        {signUp.error !== null && <Notice tone="bad">{errorText(signUp.error)}</Notice>}
        <TextField
          label={t('yourName')}
          autoComplete="name"
          autoFocus
          error={errors.name?.message}
          {...register('name', { required: t('needed.name') })}
        />
        <EmailField
          hint={t('signUp.emailHint')}
          error={errors.email?.message}
          {...register('email', { required: t('needed.email'), pattern: { value: /^\S+@\S+\.\S+$/, message: t('needed.email') } })}
        />
        <PasswordField
          label={t('password')}
          autoComplete="new-password"
          hint={tooShort}
          error={errors.password?.message}
          {...register('password', {
            required: tooShort,
            minLength: { value: passwordChars.min, message: tooShort },
            maxLength: { value: passwordChars.max, message: tooShort },
          })}
        />
        {!invited && (
          <TextField
            label={t('signUp.organization')}
            autoComplete="organization"
            hint={t('signUp.organizationHint')}
            maxLength={100}
            {...register('organizationName')}
          />
        )}
        <Button type="submit" tone="primary" busy={signUp.isPending} className="w-full">
          {t('signUp.submit')}
        </Button>
      </form>
    </AuthLayout>
  )
}
