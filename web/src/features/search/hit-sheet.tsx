import { Link } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight, ExternalLink } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { Search, SearchHit } from '../../api/types.ts'
import { formatTimeCode } from '../../i18n/format-time-code.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { MatImage } from '../../ui/mat-image.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { RegionOverlay } from '../annotation/region-overlay.tsx'
import { FrameLabels } from '../asset/frame-labels.tsx'
import { HitTimeline } from './hit-timeline.tsx'
import { ScoreBars } from './score-bars.tsx'
import { SimilarStrip } from './similar-strip.tsx'

type HitSheetProps = {
  hit: SearchHit | undefined
  hits: readonly SearchHit[]
  search: Search
  onOpen: (frameId: string) => void
  onClose: () => void
}

/** One hit at large, with its grounds. Arrow keys lead to the hits beside it. */
export function HitSheet({ hit, hits, search, onOpen, onClose }: HitSheetProps) {
  const t = useTranslations('search.hit')
  const at = hit === undefined ? -1 : hits.indexOf(hit)
  const previous = hits[at - 1]?.frame.id
  const next = hits[at + 1]?.frame.id

  useEffect(() => {
    if (hit === undefined) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [role="listbox"], [role="menu"]') !== null) return
      const target = event.key === 'ArrowLeft' ? previous : event.key === 'ArrowRight' ? next : undefined
      if (target === undefined) return
      event.preventDefault()
      onOpen(target)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [hit, previous, next, onOpen])

  if (hit === undefined) return null
  const { frame, asset, rank } = hit
  const time = formatTimeCode(frame.tMs)
  const siblings = hits.filter((other) => other.asset.id === asset.id)
  return (
    <Sheet
      open
      wide
      onClose={onClose}
      title={asset.name}
      footer={
        <>
          <IconButton
            icon={ChevronLeft}
            tone="secondary"
            label={t('previous')}
            shortcut="←"
            disabled={previous === undefined}
            onClick={() => previous && onOpen(previous)}
            className="phone:flex-none!"
          />
          <IconButton
            icon={ChevronRight}
            tone="secondary"
            label={t('next')}
            shortcut="→"
            disabled={next === undefined}
            onClick={() => next && onOpen(next)}
            className="phone:flex-none!"
          />
          <Link
            to="/assets/$assetId"
            params={{ assetId: asset.id }}
            search={asset.kind === 'video' ? { t: frame.tMs / 1000, s: search.id } : { s: search.id }}
            className={buttonStyle('primary', 'desktop:ml-auto')}
          >
            <ExternalLink aria-hidden className="size-4" />
            {asset.kind === 'video' ? t('openVideo', { time }) : t('openAsset')}
          </Link>
        </>
      }
    >
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="relative h-[min(68dvh,44rem)] phone:h-[42dvh]">
          <MatImage
            key={frame.id}
            src={frame.imageUrl}
            alt={`${t('title', { rank })}: ${asset.name}${asset.kind === 'video' ? `, ${time}` : ''}`}
            eager
            className="size-full rounded-sm"
          />
          <RegionOverlay frame={frame} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          {asset.kind === 'video' && <HitTimeline hit={hit} siblings={siblings} onOpen={onOpen} />}
          <ScoreBars hit={hit} search={search} />
          <FrameLabels frameId={frame.id} level={3} />
          <SimilarStrip frameId={frame.id} />
        </div>
      </div>
    </Sheet>
  )
}
