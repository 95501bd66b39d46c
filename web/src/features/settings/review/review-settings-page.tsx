import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useScope } from '../../../api/use-scope.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { settingsQuery } from '../../review/queries.ts'
import { TiersForm } from './tiers-form.tsx'

export function ReviewSettingsPage() {
  const t = useTranslations('review.settings')
  const mayRead = useScope('review.read')
  const mayWrite = useScope('certificate.write')
  const settings = useQuery({ ...settingsQuery, enabled: mayRead })
  useDocumentTitle(t('title'))
  return (
    <Panel title={t('title')} description={t('lead')}>
      <Loaded query={settings} skeleton={<Skeleton className="h-64" />}>
        {(loaded) => <TiersForm key={loaded.version} settings={loaded} disabled={!mayWrite} />}
      </Loaded>
      {!mayWrite && <p className="mt-3 text-sm text-ink-faint">{t('notAllowed')}</p>}
    </Panel>
  )
}
