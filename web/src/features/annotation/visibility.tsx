import { regionStates } from '@kensa/contract/region'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { labelOf } from '../../api/label-of.ts'
import type { Label, Region } from '../../api/types.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { LabelDot } from '../../ui/label-dot.tsx'

export type Hidden = { states: ReadonlySet<Region['state']>; labelIds: ReadonlySet<string> }
export const hiddenAtFirst: Hidden = { states: new Set(['rejected']), labelIds: new Set() }

export function isHidden(hidden: Hidden, labels: readonly Label[], { state, labelId }: Region): boolean {
  return hidden.states.has(state) || hidden.labelIds.has(labelOf(labels, labelId)?.id ?? labelId)
}

type VisibilityProps = { regions: readonly Region[]; labels: readonly Label[]; hidden: Hidden; onChange: (hidden: Hidden) => void }

/** What is drawn and listed: by state, and by each label that is here. */
export function Visibility({ regions, labels, hidden, onChange }: VisibilityProps) {
  const t = useTranslations('annotation')
  const tDecision = useTranslations('common.decision')
  const present = new Map(regions.map((region) => [labelOf(labels, region.labelId)?.id ?? region.labelId, region]))
  const hiddenCount = regions.filter((region) => isHidden(hidden, labels, region)).length
  const without = <T,>(set: ReadonlySet<T>, value: T, shown: boolean) => {
    const next = new Set(set)
    if (shown) next.delete(value)
    else next.add(value)
    return next
  }
  return (
    <details className="group">
      <summary className="flex min-h-control cursor-pointer items-center gap-1.5 rounded-md px-2.5 text-sm text-ink-soft hover:bg-hover">
        <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
        {hiddenCount === 0 ? t('show') : t('showHidden', { count: hiddenCount })}
      </summary>
      <div className="flex flex-wrap gap-x-4 px-2.5">
        {regionStates.map((state) => (
          <Checkbox
            key={state}
            label={tDecision(state)}
            checked={!hidden.states.has(state)}
            onChange={(shown) => onChange({ ...hidden, states: without(hidden.states, state, shown) })}
          />
        ))}
      </div>
      {present.size > 1 && (
        <div className="flex max-h-40 flex-col overflow-y-auto border-t border-line px-2.5">
          {[...present].map(([id, region]) => {
            const label = labelOf(labels, region.labelId)
            return (
              <Checkbox
                key={id}
                label={
                  <span className="inline-flex items-center gap-1.5">
                    <LabelDot color={label?.color} />
                    {label?.name ?? t('unknownLabel')}
                  </span>
                }
                checked={!hidden.labelIds.has(id)}
                onChange={(shown) => onChange({ ...hidden, labelIds: without(hidden.labelIds, id, shown) })}
              />
            )
          })}
        </div>
      )}
    </details>
  )
}
