import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { projectsQuery } from '../../../api/projects-query.ts'
import type { WebhookEndpoint } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { DeliveriesPanel } from './deliveries-panel.tsx'
import { EndpointActions } from './endpoint-actions.tsx'
import { EndpointBadge } from './endpoint-badge.tsx'

/** One endpoint: what it is, what may be done with it, and what was sent to it. */
export function EndpointPage({ endpoint, mayWrite }: { endpoint: WebhookEndpoint; mayWrite: boolean }) {
  const t = useTranslations('webhooks')
  const format = useFormat()
  const { data: projects = [] } = useQuery(projectsQuery)
  const { projectId, disabledReason, failingSince, previousSecretEndsAt } = endpoint
  const projectName = projectId === null ? t('allProjects') : (projects.find(({ id }) => id === projectId)?.name ?? projectId)
  const facts = [
    [t('project'), projectName],
    [t('events'), endpoint.events === null ? t('allEvents') : endpoint.events.join(', ')],
    [t('createdAt'), format.dateTime(endpoint.createdAt)],
  ]
  return (
    <>
      <Link to="/settings/webhooks" search={{}} className="mb-3 inline-flex min-h-control items-center gap-2 text-ink-soft hover:text-ink">
        <ArrowLeft aria-hidden className="size-4" />
        {t('title')}
      </Link>
      <Panel title={endpoint.description === '' ? t('endpoint') : endpoint.description} actions={<EndpointBadge endpoint={endpoint} />}>
        <p className="mb-4 font-mono text-sm break-all">{endpoint.url}</p>
        <div className="space-y-3">
          {disabledReason !== null && (
            <Notice tone={disabledReason === 'manual' ? 'info' : 'bad'}>{t(`disabledReason.${disabledReason}`)}</Notice>
          )}
          {disabledReason === null && failingSince !== null && (
            <Notice tone="doubt">{t('failingSince', { when: format.dateTime(failingSince) })}</Notice>
          )}
          {previousSecretEndsAt !== null && <Notice>{t('overlapUntil', { when: format.dateTime(previousSecretEndsAt) })}</Notice>}
        </div>
        <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-faint">{name}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
        {mayWrite && <EndpointActions endpoint={endpoint} />}
      </Panel>
      <DeliveriesPanel endpoint={endpoint} mayWrite={mayWrite} />
    </>
  )
}
