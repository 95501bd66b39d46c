import { useQuery } from '@tanstack/react-query'
import { Boxes } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../../api/use-scope.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { FleetBadge } from './fleet-badge.tsx'
import { FleetSummary } from './fleet-summary.tsx'
import { modelsQuery } from './models-query.ts'
import { ModelsSkeleton } from './models-skeleton.tsx'
import { PackPanel } from './pack-panel.tsx'
import { RunnersPanel } from './runners-panel.tsx'
import { SpacesPanel } from './spaces-panel.tsx'

/** What looks at the pictures: packs, spaces, licences, and the machines that run them. */
export function ModelsPage() {
  const t = useTranslations('models')
  const mayRead = useScope('model.read')
  const models = useQuery({ ...modelsQuery, enabled: mayRead })
  useDocumentTitle(t('title'))
  const { data } = models
  const unshown = data?.spaces.filter(({ id }) => !data.packs.some(({ space }) => space === id)) ?? []
  return (
    <>
      <Panel title={t('title')} description={t('lead')} actions={data && <FleetBadge state={data.fleet.state} />}>
        <Loaded query={models} skeleton={<ModelsSkeleton />}>
          {({ fleet, runners }) =>
            runners.length === 0 ? (
              <EmptyState icon={Boxes} title={t('emptyTitle')}>
                {t('emptyText')}
              </EmptyState>
            ) : (
              <FleetSummary fleet={fleet} runners={runners} />
            )
          }
        </Loaded>
      </Panel>
      {models.isPending && <Skeleton className="mb-6 h-80 rounded-lg" />}
      {data?.packs.map((pack) => (
        <PackPanel
          key={`${pack.pack} ${pack.version}`}
          pack={pack}
          space={data.spaces.find(({ id }) => id === pack.space)}
          frames={data.frames}
        />
      ))}
      {unshown.length > 0 && data && <SpacesPanel spaces={unshown} frames={data.frames} />}
      {data && data.runners.length > 0 && <RunnersPanel runners={data.runners} />}
    </>
  )
}
