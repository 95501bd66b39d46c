import { useTranslations } from 'use-intl'
import { useScope } from '../../../api/use-scope.ts'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { InvitationsPanel } from './invitations-panel.tsx'
import { MembersPanel } from './members-panel.tsx'

export function MembersPage() {
  const t = useTranslations('settings')
  const mayManage = useScope('member.write')
  useDocumentTitle(t('sections.members'))
  return (
    <>
      <MembersPanel mayManage={mayManage} />
      <InvitationsPanel mayManage={mayManage} />
    </>
  )
}
