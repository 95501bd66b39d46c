import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { labelOf } from '../../api/label-of.ts'
import { labelsQuery } from '../../api/labels-query.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { LabelDot } from '../../ui/label-dot.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { SearchUrl } from './search-url.ts'

export type FilterChange = { [K in 'kind' | 'from' | 'to' | 'label']?: SearchUrl[K] | undefined }
type FilterSheetProps = { open: boolean; url: SearchUrl; onChange: (change: FilterChange) => void; onClose: () => void }

/** All filters of a search; each change counts at once. */
export function FilterSheet({ open, url, onChange, onClose }: FilterSheetProps) {
  const t = useTranslations('search.filter')
  const labels = useQuery({ ...labelsQuery, enabled: open })
  // An old link may name a label that was merged since, or one that is archived.
  const chosen = [...new Set((url.label ?? []).map((id) => labelOf(labels.data, id)?.id ?? id))]
  const offered = labels.data?.filter(({ id, archivedAt }) => archivedAt === null || chosen.includes(id))
  const toggle = (id: string, on: boolean) => {
    const next = on ? [...chosen, id] : chosen.filter((other) => other !== id)
    onChange({ label: next.length === 0 ? undefined : next })
  }
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('title')}
      footer={
        <>
          <Button onClick={() => onChange({ kind: undefined, from: undefined, to: undefined, label: undefined })}>{t('clear')}</Button>
          <Button tone="primary" onClick={onClose}>
            {t('show')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <div>
          <p aria-hidden className="mb-1.5 font-medium">
            {t('kind')}
          </p>
          <SegmentedControl
            label={t('kind')}
            value={url.kind ?? 'any'}
            segments={(['any', 'image', 'video'] as const).map((value) => ({ value, label: t(value) }))}
            onChange={(value) => onChange({ kind: value === 'any' ? undefined : value })}
          />
        </div>
        <div className="grid grid-cols-2 gap-3">
          <TextField
            type="date"
            label={t('from')}
            value={url.from ?? ''}
            max={url.to}
            onChange={({ target }) => onChange({ from: target.value === '' ? undefined : target.value })}
          />
          <TextField
            type="date"
            label={t('to')}
            value={url.to ?? ''}
            min={url.from}
            onChange={({ target }) => onChange({ to: target.value === '' ? undefined : target.value })}
          />
        </div>
        <fieldset>
          <legend className="font-medium">{t('labels')}</legend>
          {offered?.length === 0 ? (
            <p className="mt-1 text-ink-soft">{t('noLabels')}</p>
          ) : (
            <p className="text-sm text-ink-faint">{t('labelHint')}</p>
          )}
          {offered?.map(({ id, name, color, frameCount }) => (
            <Checkbox
              key={id}
              label={
                <span className="inline-flex items-center gap-2">
                  <LabelDot color={color} />
                  <span>
                    {name} <span className="text-ink-faint">{frameCount}</span>
                  </span>
                </span>
              }
              checked={chosen.includes(id)}
              onChange={(on) => toggle(id, on)}
              className="flex w-full"
            />
          ))}
        </fieldset>
      </div>
    </Sheet>
  )
}
