import type { DeliveryState } from '@kensa/contract/api/webhooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Inbox, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { WebhookEndpoint } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Button } from '../../../ui/button.tsx'
import { DataList, DataRow } from '../../../ui/data-list.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadMore } from '../../../ui/load-more.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { DeliveryBadge } from './delivery-badge.tsx'
import { DeliverySheet } from './delivery-sheet.tsx'
import { deliveryStates } from './delivery-states.ts'
import { ReplayDialog } from './replay-dialog.tsx'
import { deliveriesQuery } from './webhooks-query.ts'

const route = getRouteApi('/app/settings/webhooks')

export function DeliveriesPanel({ endpoint, mayWrite }: { endpoint: WebhookEndpoint; mayWrite: boolean }) {
  const t = useTranslations('webhooks')
  const format = useFormat()
  const { state, delivery: openId } = route.useSearch()
  const navigate = route.useNavigate()
  const deliveries = useInfiniteQuery(deliveriesQuery(endpoint.id, state))
  const [replaying, setReplaying] = useState(false)
  const rows = deliveries.data?.pages.flatMap((page) => page.data)
  const replay = mayWrite && endpoint.state === 'enabled' && (
    <Button onClick={() => setReplaying(true)}>
      <RotateCcw aria-hidden className="size-4" />
      {t('replayMissed')}
    </Button>
  )
  return (
    <Panel title={t('deliveries')} description={t('deliveriesLead')} actions={replay}>
      <SegmentedControl<DeliveryState | 'all'>
        label={t('filter')}
        value={state ?? 'all'}
        segments={[{ value: 'all', label: t('all') }, ...deliveryStates.map((value) => ({ value, label: t(`deliveryState.${value}`) }))]}
        onChange={(next) => navigate({ search: ({ state: _, ...rest }) => (next === 'all' ? rest : { ...rest, state: next }) })}
        className="mb-4"
      />
      {rows === undefined ? (
        deliveries.isError ? (
          <ErrorState error={deliveries.error} onRetry={() => deliveries.refetch()} />
        ) : (
          <SkeletonRows rows={3} />
        )
      ) : rows.length === 0 ? (
        <EmptyState icon={Inbox} title={t('noDeliveriesTitle')}>
          {t('noDeliveriesText')}
        </EmptyState>
      ) : (
        <DataList label={t('deliveries')}>
          {rows.map((row) => (
            <DataRow
              key={row.id}
              title={
                <Link
                  to="/settings/webhooks"
                  search={{ endpoint: endpoint.id, ...(state === undefined ? {} : { state }), delivery: row.id }}
                  className="font-mono text-sm hover:underline"
                >
                  {row.eventType}
                </Link>
              }
              facts={
                <>
                  <span title={format.dateTime(row.createdAt)}>{format.relative(row.createdAt)}</span>
                  <span>{t('tries', { count: row.attempts })}</span>
                  {row.lastStatus !== null && <span>HTTP {row.lastStatus}</span>}
                  {row.nextAttemptAt !== null && row.attempts > 0 && (
                    <span>{t('nextTry', { when: format.relative(row.nextAttemptAt) })}</span>
                  )}
                </>
              }
              end={<DeliveryBadge state={row.state} />}
            />
          ))}
        </DataList>
      )}
      <LoadMore {...deliveries} />
      {openId !== undefined && (
        <DeliverySheet
          deliveryId={openId}
          mayReplay={mayWrite && endpoint.state === 'enabled'}
          onClose={() => navigate({ search: ({ delivery: _, ...rest }) => rest })}
        />
      )}
      {replaying && <ReplayDialog endpointId={endpoint.id} onClose={() => setReplaying(false)} />}
    </Panel>
  )
}
