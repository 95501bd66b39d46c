import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { authClient } from '../../api/auth-client.ts'
import { AuthError, authData } from '../../api/auth-data.ts'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
import { Notice } from '../../ui/notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AuthLayout } from './auth-layout.tsx'
import { useAuthErrorText } from './use-auth-error-text.ts'
import { useEnterPortal } from './use-enter-portal.ts'

const route = getRouteApi('/invitations/$invitationId')

export function InvitationPage() {
  const t = useTranslations('auth.invitation')
  const { invitationId } = route.useParams()
  const { history } = useRouter()
  const enter = useEnterPortal()
  const errorText = useAuthErrorText()
  const invitation = useQuery({
    queryKey: ['invitation', invitationId],
    queryFn: () => authData(authClient.organization.getInvitation({ query: { id: invitationId } })),
    retry: false,
  })
  const accept = useMutation({
    mutationFn: async () => {
      const { member } = await authData(authClient.organization.acceptInvitation({ invitationId }))
      await authData(authClient.organization.setActive({ organizationId: member.organizationId }))
    },
    onSuccess: () => enter('/'),
  })
  const decline = useMutation({
    mutationFn: () => authData(authClient.organization.rejectInvitation({ invitationId })),
    onSuccess: () => enter('/'),
  })

  if (invitation.isPending) {
    return (
      <AuthLayout title={t('title')}>
        <Skeleton className="h-24" />
      </AuthLayout>
    )
  }
  if (invitation.isError) {
    const signedOut = invitation.error instanceof AuthError && invitation.error.status === 401
    const returnTo = history.location.pathname
    return (
      <AuthLayout title={t('title')} lead={signedOut ? t('signInFirst') : undefined}>
        {!signedOut && <Notice tone="bad">{errorText(invitation.error)}</Notice>}
        <div className="mt-4 grid gap-2">
          <Link to="/sign-in" search={{ returnTo }} className={buttonStyle('primary')}>
            {t(signedOut ? 'signIn' : 'otherAccount')}
          </Link>
          {signedOut && (
            <Link to="/sign-up" search={{ returnTo }} className={buttonStyle()}>
              {t('signUp')}
            </Link>
          )}
        </div>
      </AuthLayout>
    )
  }
  const failure = accept.error ?? decline.error
  return (
    <AuthLayout
      title={t('joinTitle', { organization: invitation.data.organizationName })}
      lead={t('from', { inviter: invitation.data.inviterEmail })}
    >
      {failure !== null && <Notice tone="bad">{errorText(failure)}</Notice>}
      <div className="mt-4 grid gap-2">
        <Button tone="primary" busy={accept.isPending} onClick={() => accept.mutate()}>
          {t('accept')}
        </Button>
        <Button busy={decline.isPending} onClick={() => decline.mutate()}>
          {t('decline')}
        </Button>
      </div>
    </AuthLayout>
  )
}
