import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { authClient } from '../../../api/auth-client.ts'
import { authData } from '../../../api/auth-data.ts'
import { organizationsQuery } from '../../../api/organizations-query.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { toastFailed } from '../../../ui/toast.ts'
import { useAuthErrorText } from '../../auth/use-auth-error-text.ts'
import { useEnterPortal } from '../../auth/use-enter-portal.ts'

export function LeavePanel() {
  const t = useTranslations('settings.organization')
  const errorText = useAuthErrorText()
  const enter = useEnterPortal()
  const [asking, setAsking] = useState(false)
  const { data } = useQuery(organizationsQuery)
  const leave = useMutation({
    mutationFn: (organizationId: string) => authData(authClient.organization.leave({ organizationId })),
    onSuccess: () => enter('/'),
    onError: (error) => toastFailed({ title: errorText(error) }),
    onSettled: () => setAsking(false),
  })
  const activeId = data?.activeId ?? undefined
  return (
    <Panel
      title={t('leaveTitle')}
      description={t('leaveLead')}
      actions={
        <Button disabled={activeId === undefined} onClick={() => setAsking(true)}>
          {t('leave')}
        </Button>
      }
    >
      <ConfirmDialog
        open={asking}
        title={t('leaveAsk')}
        description={t('leaveLead')}
        action={t('leave')}
        busy={leave.isPending}
        onConfirm={() => activeId !== undefined && leave.mutate(activeId)}
        onClose={() => setAsking(false)}
      />
    </Panel>
  )
}
