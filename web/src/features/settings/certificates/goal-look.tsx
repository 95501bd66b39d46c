import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { CertificateGoal } from '../../../api/types.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { CertificateHistory } from './certificate-history.tsx'
import { curveQuery, historyQuery } from './certificate-queries.ts'
import { useLabelNames } from './goal-labels.tsx'
import { WhatIf } from './what-if.tsx'

/** What other bounds would give, and what has held so far. */
export function GoalLook({ goal, onClose }: { goal: CertificateGoal; onClose: () => void }) {
  const t = useTranslations('certificates')
  const curve = useQuery(curveQuery(goal.id))
  const history = useQuery(historyQuery(goal.id))
  const name = useLabelNames(goal.labelIds)
  return (
    <Sheet open onClose={onClose} title={name}>
      <h3 className="mb-1 font-semibold">{t('curve.title')}</h3>
      <p className="mb-3 text-ink-soft">{t('curve.lead')}</p>
      <Loaded query={curve} skeleton={<Skeleton className="h-96" />}>
        {(data) => <WhatIf curve={data} own={goal.alpha} />}
      </Loaded>
      <h3 className="mt-8 mb-3 font-semibold">{t('history.title')}</h3>
      <Loaded query={history} skeleton={<SkeletonRows rows={2} />}>
        {({ data }) => <CertificateHistory certificates={data} />}
      </Loaded>
    </Sheet>
  )
}
