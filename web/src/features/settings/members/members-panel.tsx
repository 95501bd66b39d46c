import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { meQuery } from '../../../api/me-query.ts'
import { membersQuery } from '../../../api/members-query.ts'
import { DataList } from '../../../ui/data-list.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { MemberRow } from './member-row.tsx'

export function MembersPanel({ mayManage }: { mayManage: boolean }) {
  const t = useTranslations('settings.members')
  const members = useQuery(membersQuery)
  const { data: me } = useQuery(meQuery)
  const own = me?.actor.kind === 'user' ? me.actor : undefined
  return (
    <Panel title={t('title')} description={t('lead')}>
      <Loaded query={members} skeleton={<SkeletonRows rows={2} />}>
        {(rows) => (
          <DataList label={t('title')}>
            {rows.map((member) => (
              <MemberRow
                key={member.id}
                member={member}
                ownRole={own?.role}
                self={member.userId === own?.id}
                mayManage={mayManage && (member.role !== 'owner' || own?.role === 'owner')}
              />
            ))}
          </DataList>
        )}
      </Loaded>
    </Panel>
  )
}
