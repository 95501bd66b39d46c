import { Link } from '@tanstack/react-router'
import { Film, Image } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { SearchHit } from '../../api/types.ts'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { useIsPhone } from '../../ui/use-is-phone.ts'
import { groupHits, type HitGroup } from './group-hits.ts'
import { HitCard } from './hit-card.tsx'

type HitGridProps = {
  hits: readonly SearchHit[]
  grouped: boolean
  searchId: string
  selected: ReadonlySet<string>
  openFrameId: string | undefined
  onOpen: (frameId: string) => void
  onChoose: (frameId: string, range: boolean) => void
  onNearEnd: () => void
}

export function HitGrid({ hits, grouped, searchId, selected, openFrameId, onOpen, onChoose, onNearEnd }: HitGridProps) {
  const t = useTranslations('search.results')
  const phone = useIsPhone()
  const groups = useMemo(() => (grouped ? groupHits(hits) : undefined), [hits, grouped])
  const ordered = useMemo(() => groups?.flatMap((group) => group.hits) ?? hits, [groups, hits])
  const sections = useMemo(
    () => groups?.map(({ asset, hits }) => ({ key: asset.id, count: hits.length })) ?? [{ key: 'all', count: hits.length }],
    [groups, hits.length],
  )
  const ratioOf = useCallback(
    (index: number) => {
      const frame = ordered[index]?.frame
      return frame === undefined ? Number.NaN : frame.widthPx / frame.heightPx
    },
    [ordered],
  )
  const renderHeading = useCallback(
    (section: number) => {
      const group = groups?.[section]
      return group !== undefined && <GroupHeading group={group} searchId={searchId} />
    },
    [groups, searchId],
  )
  return (
    <VirtualGrid
      label={t('label')}
      layout="justified"
      sections={sections}
      keyOf={(index) => ordered[index]?.frame.id ?? String(index)}
      ratioOf={ratioOf}
      renderItem={(index) => {
        const hit = ordered[index]
        if (hit === undefined) return null
        const { id } = hit.frame
        return (
          <HitCard
            hit={hit}
            selected={selected.has(id)}
            selecting={selected.size > 0}
            current={id === openFrameId}
            onOpen={onOpen}
            onChoose={onChoose}
          />
        )
      }}
      {...(grouped && { renderHeading })}
      targetPx={phone ? 132 : 196}
      captionPx={24}
      onNearEnd={onNearEnd}
    />
  )
}

function GroupHeading({ group: { asset, hits }, searchId }: { group: HitGroup; searchId: string }) {
  const t = useTranslations('search.results')
  const Icon = asset.kind === 'video' ? Film : Image
  return (
    <div className="flex h-full items-end gap-2 pb-2">
      <Icon aria-hidden className="size-4 shrink-0 self-end text-ink-faint" />
      <Link
        to="/assets/$assetId"
        params={{ assetId: asset.id }}
        search={{ s: searchId }}
        className="truncate leading-4 font-medium hover:underline"
      >
        {asset.name}
      </Link>
      <span className="shrink-0 text-sm leading-4 text-ink-faint">{t('groupHits', { count: hits.length })}</span>
    </div>
  )
}
