import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { labelOf } from '../../api/label-of.ts'
import { labelsQuery } from '../../api/labels-query.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { noFilters, type ReviewUrl, reasons, reviewTasks, tiers, type UrlChange } from './review-url.ts'

type FilterSheetProps = { open: boolean; url: ReviewUrl; onChange: (change: UrlChange) => void; onClose: () => void }

const any = 'any'

/** All filters of the queue; each change counts at once. */
export function FilterSheet({ open, url, onChange, onClose }: FilterSheetProps) {
  const t = useTranslations('review.filter')
  const tReview = useTranslations('review')
  const labels = useQuery({ ...labelsQuery, enabled: open })
  const chosen = url.label === undefined ? undefined : (labelOf(labels.data, url.label)?.id ?? url.label)
  const offered = labels.data?.filter(({ id, archivedAt }) => archivedAt === null || id === chosen) ?? []
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('title')}
      footer={
        <>
          <Button onClick={() => onChange(noFilters)}>{t('clear')}</Button>
          <Button tone="primary" onClick={onClose}>
            {t('show')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <div>
          <p aria-hidden className="mb-1.5 font-medium">
            {t('tier')}
          </p>
          <SegmentedControl
            label={t('tier')}
            value={url.tier ?? any}
            segments={[{ value: any, label: t('any') }, ...tiers.map((value) => ({ value, label: tReview(`tier.${value}`) }))]}
            onChange={(value) => onChange({ tier: tiers.find((tier) => tier === value) })}
          />
        </div>
        <Select
          label={t('label')}
          value={chosen ?? any}
          options={[{ value: any, label: t('allLabels') }, ...offered.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(value) => onChange({ label: value === any ? undefined : value })}
        />
        <Select
          label={t('reason')}
          value={url.reason ?? any}
          options={[{ value: any, label: t('any') }, ...reasons.map((value) => ({ value, label: tReview(`reason.${value}`) }))]}
          onChange={(value) => onChange({ reason: reasons.find((reason) => reason === value) })}
        />
        <Select
          label={t('task')}
          value={url.task ?? any}
          options={[{ value: any, label: t('allTasks') }, ...reviewTasks.map((value) => ({ value, label: t(value) }))]}
          onChange={(value) => onChange({ task: reviewTasks.find((task) => task === value) })}
        />
        <div className="flex flex-col">
          <Checkbox label={t('mine')} checked={url.mine === true} onChange={(on) => onChange({ mine: on || undefined })} />
          <Checkbox label={t('escalated')} checked={url.escalated === true} onChange={(on) => onChange({ escalated: on || undefined })} />
          <Checkbox label={t('overdue')} checked={url.overdue === true} onChange={(on) => onChange({ overdue: on || undefined })} />
        </div>
      </div>
    </Sheet>
  )
}
