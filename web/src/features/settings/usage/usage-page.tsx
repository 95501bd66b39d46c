import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../../api/use-scope.ts'
import { buttonStyle } from '../../../ui/button-style.ts'
import { Panel } from '../../../ui/panel.tsx'
import { Select } from '../../../ui/select.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { JobCosts } from './job-costs.tsx'
import { MonthSummary } from './month-summary.tsx'
import { UsageBreakdown } from './usage-breakdown.tsx'
import { daysOfRange, type UsageRange, usageRanges } from './usage-range.ts'

export function UsagePage() {
  const t = useTranslations('usage')
  const mayRead = useScope('usage.read')
  const [range, setRange] = useState<UsageRange>('thisMonth')
  useDocumentTitle(t('title'))
  if (!mayRead) {
    return (
      <Panel title={t('title')}>
        <p className="text-ink-soft">{t('notAllowed')}</p>
      </Panel>
    )
  }
  const days = daysOfRange(range, Date.now())
  const download = (
    <a className={buttonStyle('secondary')} href={`/v1/usage.csv?from=${days.from}&to=${days.to}`} download>
      <Download aria-hidden className="size-4" />
      {t('download')}
    </a>
  )
  return (
    <>
      <Panel title={t('thisMonth')} description={t('lead')}>
        <MonthSummary />
      </Panel>
      <Panel title={t('title')} actions={download}>
        <Select
          label={t('range')}
          labelHidden
          value={range}
          options={usageRanges.map((value) => ({ value, label: t(`ranges.${value}`) }))}
          onChange={setRange}
          className="mb-4 w-56 max-w-full"
        />
        <UsageBreakdown days={days} />
      </Panel>
      <Panel title={t('byJob')}>
        <JobCosts days={days} />
      </Panel>
    </>
  )
}
