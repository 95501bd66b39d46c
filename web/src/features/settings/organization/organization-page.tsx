import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { authClient } from '../../../api/auth-client.ts'
import { authData } from '../../../api/auth-data.ts'
import { meQuery } from '../../../api/me-query.ts'
import { useScope } from '../../../api/use-scope.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { NameForm } from '../name-form.tsx'
import { LeavePanel } from './leave-panel.tsx'

export function OrganizationPage() {
  const t = useTranslations('settings')
  const me = useQuery(meQuery)
  const mayRename = useScope('member.write')
  useDocumentTitle(t('sections.organization'))
  return (
    <>
      <Panel title={t('sections.organization')} description={t('organization.lead')}>
        <Loaded query={me} skeleton={<Skeleton className="h-16" />}>
          {({ organization }) => (
            <NameForm
              label={t('organization.name')}
              name={organization.name}
              autoComplete="organization"
              disabled={!mayRename}
              hint={mayRename ? undefined : t('organization.adminsOnly')}
              save={(name) => authData(authClient.organization.update({ data: { name } }))}
            />
          )}
        </Loaded>
      </Panel>
      <LeavePanel />
    </>
  )
}
