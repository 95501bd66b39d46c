import type { Role } from '@kensa/contract/scopes'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { UserMinus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import type { Member } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Badge } from '../../../ui/badge.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { DataRow } from '../../../ui/data-list.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { toastFailed } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { assignableRoles } from './assignable-roles.ts'
import { RoleSelect } from './role-select.tsx'

type MemberRowProps = { member: Member; ownRole: Role | undefined; self: boolean; mayManage: boolean }

export function MemberRow({ member, ownRole, self, mayManage }: MemberRowProps) {
  const t = useTranslations('settings.members')
  const { date } = useFormat()
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const params = { path: { memberId: member.id } }
  const after = {
    onError: (error: Error) => toastFailed({ title: errorText(error) }),
    onSettled: async () => {
      setAsking(false)
      await Promise.all([queryClient.invalidateQueries({ queryKey: ['members'] }), queryClient.invalidateQueries({ queryKey: ['me'] })])
    },
  }
  const changeRole = useMutation({ mutationFn: (role: Role) => api.PATCH('/v1/members/{memberId}', { params, body: { role } }), ...after })
  const remove = useMutation({ mutationFn: () => api.DELETE('/v1/members/{memberId}', { params }), ...after })

  return (
    <DataRow
      title={
        <>
          {member.name} {self && <span className="font-normal text-ink-faint">{t('you')}</span>}
        </>
      }
      facts={
        <>
          <span>{member.email}</span>
          <span>{t('joined', { date: date(member.joinedAt) })}</span>
        </>
      }
      end={
        mayManage ? (
          <>
            <RoleSelect
              label={t('roleOf', { name: member.name })}
              labelHidden
              value={changeRole.isPending ? changeRole.variables : member.role}
              roles={assignableRoles(ownRole)}
              disabled={changeRole.isPending}
              onChange={(role) => changeRole.mutate(role)}
              className="w-36"
            />
            <IconButton icon={UserMinus} label={t('remove', { name: member.name })} disabled={self} onClick={() => setAsking(true)} />
          </>
        ) : (
          <Badge>{t(`role.${member.role}`)}</Badge>
        )
      }
    >
      <ConfirmDialog
        open={asking}
        title={t('removeAsk', { name: member.name })}
        description={t('removeText')}
        action={t('removeAction')}
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </DataRow>
  )
}
