import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { MailX, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { DataList, DataRow } from '../../../ui/data-list.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { toastFailed } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { invitationsQuery } from './invitations-query.ts'
import { InviteDialog } from './invite-dialog.tsx'

export function InvitationsPanel({ mayManage }: { mayManage: boolean }) {
  const t = useTranslations('settings.invitations')
  const roles = useTranslations('settings.members.role')
  const { relative } = useFormat()
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const [inviting, setInviting] = useState(false)
  const invitations = useQuery(invitationsQuery)
  const withdraw = useMutation({
    mutationFn: (invitationId: string) => api.DELETE('/v1/invitations/{invitationId}', { params: { path: { invitationId } } }),
    onError: (error) => toastFailed({ title: errorText(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['invitations'] }),
  })
  return (
    <Panel
      title={t('title')}
      description={t('lead')}
      actions={
        mayManage && (
          <Button tone="primary" onClick={() => setInviting(true)}>
            <UserPlus aria-hidden className="size-4" />
            {t('invite')}
          </Button>
        )
      }
    >
      <Loaded query={invitations} skeleton={<SkeletonRows rows={1} />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-ink-faint">{t('none')}</p>
          ) : (
            <DataList label={t('title')}>
              {rows.map(({ id, email, role, expiresAt }) => (
                <DataRow
                  key={id}
                  title={email}
                  facts={<span>{t('expires', { when: relative(expiresAt) })}</span>}
                  end={
                    <>
                      <Badge>{roles(role)}</Badge>
                      {mayManage && <IconButton icon={MailX} label={t('withdraw', { email })} onClick={() => withdraw.mutate(id)} />}
                    </>
                  }
                />
              ))}
            </DataList>
          )
        }
      </Loaded>
      <InviteDialog open={inviting} onClose={() => setInviting(false)} />
    </Panel>
  )
}
