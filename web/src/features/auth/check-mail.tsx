import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MailCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { authClient } from '../../api/auth-client.ts'
import { authData } from '../../api/auth-data.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AuthLayout } from './auth-layout.tsx'
import { linkStyle } from './link-style.ts'
import { useAuthErrorText } from './use-auth-error-text.ts'
import { verifiedAddress } from './verified-address.ts'

/** After signing up, or signing in with an address that was never confirmed. */
export function CheckMail({ email, returnTo }: { email: string; returnTo: string | undefined }) {
  const t = useTranslations('auth.checkMail')
  const errorText = useAuthErrorText()
  const resend = useMutation({
    mutationFn: () => authData(authClient.sendVerificationEmail({ email, callbackURL: verifiedAddress(returnTo) })),
  })
  return (
    <AuthLayout
      title={t('title')}
      lead={t.rich('lead', { address: () => <strong className="font-medium text-ink">{email}</strong> })}
      below={
        <Link to="/sign-in" search={{ email }} className={linkStyle}>
          {t('back')}
        </Link>
      }
    >
      <div className="space-y-4">
        {resend.isSuccess && <Notice tone="good">{t('resent')}</Notice>}
        {resend.error !== null && <Notice tone="bad">{errorText(resend.error)}</Notice>}
        <p className="text-ink-soft">{t('hint')}</p>
        <Button busy={resend.isPending} onClick={() => resend.mutate()} className="w-full">
          <MailCheck aria-hidden className="size-4" />
          {t('resend')}
        </Button>
      </div>
    </AuthLayout>
  )
}
