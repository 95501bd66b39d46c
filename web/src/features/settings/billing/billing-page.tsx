import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useScope } from '../../../api/use-scope.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { BillingNotices } from './billing-notices.tsx'
import { billingQuery } from './billing-query.ts'
import { InvoicesPanel } from './invoices-panel.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { ReconciliationPanel } from './reconciliation-panel.tsx'

const route = getRouteApi('/app/settings/billing')
/** The webhook is behind the person by a second or two. */
const pollMs = 1_500

export function BillingPage() {
  const t = useTranslations('billing')
  const { checkout } = route.useSearch()
  const mayRead = useScope('billing.read')
  const billing = useQuery({
    ...billingQuery,
    enabled: mayRead,
    refetchInterval: ({ state }) => (checkout === 'success' && state.data?.plan === 'free' ? pollMs : false),
  })
  useDocumentTitle(t('title'))
  if (!mayRead) {
    return (
      <Panel title={t('title')}>
        <p className="text-ink-soft">{t('adminsOnly')}</p>
      </Panel>
    )
  }
  return (
    <>
      {billing.data && <BillingNotices billing={billing.data} checkout={checkout} />}
      <Panel title={t('plan.title')} description={t('plan.lead')}>
        <Loaded query={billing} skeleton={<SkeletonRows rows={2} />}>
          {(data) => <PlanPanel billing={data} />}
        </Loaded>
      </Panel>
      {billing.data?.hasAccount && (
        <>
          <InvoicesPanel />
          <ReconciliationPanel />
        </>
      )}
    </>
  )
}
