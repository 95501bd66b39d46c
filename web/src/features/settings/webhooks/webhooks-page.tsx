import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Webhook } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../../api/use-scope.ts'
import { Button } from '../../../ui/button.tsx'
import { DataList, DataRow } from '../../../ui/data-list.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { EndpointBadge } from './endpoint-badge.tsx'
import { EndpointDialog } from './endpoint-dialog.tsx'
import { EndpointPage } from './endpoint-page.tsx'
import { SecretDialog } from './secret-dialog.tsx'
import { endpointsQuery } from './webhooks-query.ts'

const route = getRouteApi('/app/settings/webhooks')

export function WebhooksPage() {
  const t = useTranslations('webhooks')
  const { endpoint: chosenId } = route.useSearch()
  const mayRead = useScope('webhook.read')
  const mayWrite = useScope('webhook.write')
  const endpoints = useQuery({ ...endpointsQuery, enabled: mayRead })
  const [creating, setCreating] = useState(false)
  const [secret, setSecret] = useState<string>()
  useDocumentTitle(t('title'))
  const chosen = endpoints.data?.find(({ id }) => id === chosenId)
  if (!mayRead) {
    return (
      <Panel title={t('title')}>
        <p className="text-ink-soft">{t('adminsOnly')}</p>
      </Panel>
    )
  }
  if (chosen !== undefined) return <EndpointPage endpoint={chosen} mayWrite={mayWrite} />
  const create = mayWrite && (
    <Button tone="primary" onClick={() => setCreating(true)}>
      <Webhook aria-hidden className="size-4" />
      {t('create')}
    </Button>
  )
  return (
    <Panel title={t('title')} description={t('lead')} actions={create}>
      <Loaded query={endpoints} skeleton={<SkeletonRows rows={2} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={Webhook} title={t('emptyTitle')}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <DataList label={t('title')}>
              {rows.map((endpoint) => (
                <DataRow
                  key={endpoint.id}
                  title={
                    <Link to="/settings/webhooks" search={{ endpoint: endpoint.id }} className="break-all hover:underline">
                      {endpoint.url}
                    </Link>
                  }
                  facts={
                    <>
                      {endpoint.description !== '' && <span>{endpoint.description}</span>}
                      <span>{endpoint.events === null ? t('allEvents') : t('eventCount', { count: endpoint.events.length })}</span>
                    </>
                  }
                  end={<EndpointBadge endpoint={endpoint} />}
                />
              ))}
            </DataList>
          )
        }
      </Loaded>
      {creating && <EndpointDialog onCreated={setSecret} onClose={() => setCreating(false)} />}
      {secret !== undefined && <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </Panel>
  )
}
