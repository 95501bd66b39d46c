import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { labelOf } from '../../api/label-of.ts'
import { labelsQuery } from '../../api/labels-query.ts'
import type { Label } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { LabelDot } from '../../ui/label-dot.tsx'
import type { FilterChange } from './filter-sheet.tsx'
import type { SearchUrl } from './search-url.ts'

/** Filters in force; pressing one takes it away. */
export function FilterChips({ url, onChange }: { url: SearchUrl; onChange: (change: FilterChange) => void }) {
  const t = useTranslations('search.filter')
  const format = useFormat()
  const labels = useQuery({ ...labelsQuery, enabled: url.label !== undefined })
  const chips: { key: string; text: string; change: FilterChange; color?: Label['color'] | undefined }[] = []
  if (url.kind !== undefined) chips.push({ key: 'kind', text: t(url.kind), change: { kind: undefined } })
  if (url.from !== undefined)
    chips.push({ key: 'from', text: `${t('from')} ${format.date(`${url.from}T00:00`)}`, change: { from: undefined } })
  if (url.to !== undefined) chips.push({ key: 'to', text: `${t('to')} ${format.date(`${url.to}T00:00`)}`, change: { to: undefined } })
  for (const id of url.label ?? []) {
    const rest = url.label?.filter((other) => other !== id) ?? []
    const label = labelOf(labels.data, id)
    chips.push({ key: id, text: label?.name ?? '…', color: label?.color, change: { label: rest.length === 0 ? undefined : rest } })
  }
  return chips.map(({ key, text, color, change }) => (
    <button
      key={key}
      type="button"
      aria-label={t('remove', { name: text })}
      onClick={() => onChange(change)}
      className="inline-flex h-8 items-center gap-1.5 rounded-full bg-accent-soft px-3 text-sm font-medium text-accent hover:bg-hover touch:h-11"
    >
      {color !== undefined && <LabelDot color={color} />}
      {text}
      <X aria-hidden className="size-3.5" />
    </button>
  ))
}
