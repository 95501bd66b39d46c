import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { labelOf } from '../../api/label-of.ts'
import type { Label, Region } from '../../api/types.ts'
import { DecisionBadge } from '../../ui/decision-badge.tsx'
import { LabelDot } from '../../ui/label-dot.tsx'
import { useRegionWords } from './region-words.ts'

type RegionListProps = {
  regions: readonly Region[]
  labels: readonly Label[]
  selectedId: string | null
  onSelect: (id: string) => void
}

/** The regions in words, in the canvas's step: who can't see or point works here. Arrow keys move the chosen one on the picture. */
export function RegionList({ regions, labels, selectedId, onSelect }: RegionListProps) {
  const t = useTranslations('annotation')
  const { nameOf, scoreOf, sizeOf } = useRegionWords(labels)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (selectedId !== null) list.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView?.({ block: 'nearest' })
  }, [selectedId])
  return (
    <ul ref={list} aria-label={t('regions')} className="flex flex-col gap-0.5">
      {regions.map((region) => (
        <li key={region.id} className="[content-visibility:auto] [contain-intrinsic-block-size:auto_3.25rem]">
          <button
            type="button"
            aria-pressed={region.id === selectedId}
            onClick={() => onSelect(region.id)}
            className="grid min-h-13 w-full grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2.5 rounded-md px-2.5 py-1.5 text-left -outline-offset-2 hover:bg-hover aria-pressed:bg-accent-soft"
          >
            <LabelDot color={labelOf(labels, region.labelId)?.color} />
            <span className="truncate font-medium">{nameOf(region)}</span>
            <span className="text-right text-sm text-ink-soft">{scoreOf(region)}</span>
            <span className="col-start-2 text-sm text-ink-faint">{sizeOf(region)}</span>
            <DecisionBadge state={region.state} />
          </button>
        </li>
      ))}
    </ul>
  )
}
