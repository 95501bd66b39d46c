import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { GridLayout } from '../../ui/grid/grid-rows.ts'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { useIsPhone } from '../../ui/use-is-phone.ts'
import { AssetCard } from './asset-card.tsx'
import { AssetRow } from './asset-row.tsx'
import type { LibraryEntry } from './library-entries.ts'
import { useRunningProgress } from './use-running-progress.ts'

type LibraryGridProps = {
  entries: readonly LibraryEntry[]
  view: GridLayout
  selected: ReadonlySet<string>
  /** Undefined where the person may not change anything. */
  onChoose: ((assetId: string, range: boolean) => void) | undefined
  onNearEnd: () => void
}

export function LibraryGrid({ entries, view, selected, onChoose, onNearEnd }: LibraryGridProps) {
  const t = useTranslations('library')
  const phone = useIsPhone()
  const progress = useRunningProgress(entries.some(({ asset }) => asset?.state === 'processing'))
  const sections = useMemo(() => [{ key: 'all', count: entries.length }], [entries.length])
  const ratioOf = useCallback(
    (index: number) => {
      const asset = entries[index]?.asset
      return asset?.widthPx != null && asset.heightPx !== null ? asset.widthPx / asset.heightPx : Number.NaN
    },
    [entries],
  )
  const renderItem = (index: number) => {
    const entry = entries[index]
    if (entry === undefined) return null
    const { asset, upload } = entry
    const id = asset?.id
    const common = {
      asset,
      upload,
      progress: id === undefined ? undefined : progress.get(id),
      selected: id !== undefined && selected.has(id),
      onChoose,
    }
    return view === 'list' ? <AssetRow {...common} /> : <AssetCard {...common} selecting={selected.size > 0} />
  }
  return (
    <VirtualGrid
      label={t('grid')}
      layout={view}
      sections={sections}
      keyOf={(index) => entries[index]?.key ?? String(index)}
      ratioOf={ratioOf}
      renderItem={renderItem}
      targetPx={view === 'square' ? (phone ? 112 : 176) : phone ? 132 : 196}
      captionPx={24}
      onNearEnd={onNearEnd}
    />
  )
}
