import { limits } from '@kensa/contract/limits'
import { useQuery } from '@tanstack/react-query'
import { Check, Inbox, X } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { labelsQuery } from '../../api/labels-query.ts'
import type { OpenReviewFilter, ReviewItem, ReviewStats } from '../../api/types.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { FloatingBar } from '../../ui/floating-bar.tsx'
import { GridSkeleton } from '../../ui/grid/grid-skeleton.tsx'
import { useSelection } from '../../ui/grid/use-selection.ts'
import { VirtualGrid } from '../../ui/grid/virtual-grid.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useIsPhone } from '../../ui/use-is-phone.ts'
import { GroupHeading } from './group-heading.tsx'
import { type Group, groupsOf } from './groups.ts'
import { ItemCard } from './item-card.tsx'
import { LookSheet } from './look-sheet.tsx'
import { ManyDialog } from './many-dialog.tsx'
import type { ReviewSession } from './review-session.ts'
import type { Grouping } from './review-url.ts'
import { type Many, useDecideMany } from './use-decide-many.ts'
import { useGroupItems } from './use-group-items.ts'
import { useItemWords } from './use-item-words.ts'
import { useReviewKeys } from './use-review-keys.ts'

type GridViewProps = {
  session: ReviewSession
  stats: ReviewStats
  filter: OpenReviewFilter
  grouping: Grouping
  mayDecide: boolean
  empty: React.ReactNode
  onUndo: () => void
  onUndoBatch: (batchId: string) => void
}

/** What waits, in groups: much is seen at a glance and decided at once. */
export function GridView({ session, stats, filter, grouping, mayDecide, empty, onUndo, onUndoBatch }: GridViewProps) {
  const t = useTranslations('review')
  const phone = useIsPhone()
  const words = useItemWords()
  const { data: labels } = useQuery(labelsQuery)
  const groups = useMemo(() => groupsOf(stats, grouping, filter, labels), [stats, grouping, filter, labels])
  const items = useGroupItems(groups)
  const { sections } = items
  const shown = useMemo(() => sections?.flatMap((section) => section.items) ?? [], [sections])
  const order = useMemo(() => shown.map(({ id }) => id), [shown])
  const selection = useSelection(order)
  const [lookingAt, setLookingAt] = useState<string>()
  const [asking, setAsking] = useState<Many>()
  const [loadingKey, setLoadingKey] = useState<string>()
  const decideMany = useDecideMany(session, onUndoBatch)

  const chosen = useMemo(() => shown.filter(({ id }) => selection.keys.has(id)), [shown, selection.keys])
  const askChosen = (answer: Many['answer']) => {
    const items = chosen.slice(0, limits.reviewManyMax)
    if (items.length > 0) setAsking({ answer, items, count: items.length })
  }
  useReviewKeys(mayDecide && asking === undefined && lookingAt === undefined, {
    undo: onUndo,
    ...(chosen.length > 0 && { accept: () => askChosen('accept'), reject: () => askChosen('reject') }),
  })

  const chooseGroup = async (key: string, on: boolean) => {
    setLoadingKey(key)
    const ids = await items.loadAll(key, limits.reviewManyMax)
    setLoadingKey(undefined)
    selection.chooseMany(ids, on)
  }
  const confirm = () => {
    if (asking === undefined) return
    decideMany.mutate(asking, {
      onSettled: () => {
        setAsking(undefined)
        selection.clear()
      },
    })
  }

  const renderHeading = useCallback(
    (index: number) => {
      const section = sections?.[index]
      const group = groups.find(({ key }) => key === section?.key)
      if (section === undefined || group === undefined) return null
      const all = section.items.length > 0 && section.items.every(({ id }) => selection.keys.has(id))
      return (
        <GroupHeading
          group={group}
          example={section.items[0]}
          grouping={grouping}
          chosen={all}
          busy={loadingKey === group.key}
          onChoose={mayDecide ? () => void chooseGroup(group.key, !all) : undefined}
          onAccept={mayDecide ? () => setAsking({ answer: 'accept', filter: group.filter, count: group.count }) : undefined}
        />
      )
    },
    [sections, groups, grouping, selection.keys, loadingKey, mayDecide],
  )

  if (groups.length === 0) {
    if (grouping !== 'tier' && stats.open > 0) {
      return (
        <EmptyState icon={Inbox} title={t('grid.noCluster')}>
          {t('pace.left', { count: stats.open })}
        </EmptyState>
      )
    }
    return empty
  }
  if (sections === undefined) {
    return items.isError ? (
      <ErrorState error={items.error} onRetry={() => items.refetch()} />
    ) : (
      <GridSkeleton targetPx={phone ? 112 : 168} captionPx={24} label={t('grid.loading')} />
    )
  }
  const looked = shown.find(({ id }) => id === lookingAt)
  return (
    <>
      <VirtualGrid
        label={t('grid.list')}
        layout="square"
        sections={sections.map(({ key, items }) => ({ key, count: items.length }))}
        keyOf={(index) => order[index] ?? String(index)}
        ratioOf={() => 1}
        renderItem={(index) => {
          const item = shown[index]
          if (item === undefined) return null
          return (
            <ItemCard
              item={item}
              {...words(item)}
              selected={selection.keys.has(item.id)}
              onChoose={mayDecide ? selection.choose : undefined}
              onLook={setLookingAt}
            />
          )
        }}
        renderHeading={renderHeading}
        targetPx={phone ? 112 : 168}
        captionPx={24}
        onNearEnd={items.hasNextPage && !items.isFetchingNextPage ? items.fetchNextPage : undefined}
      />
      <div aria-hidden className="h-20" />
      {chosen.length > 0 && (
        <FloatingBar label={t('selection.label')}>
          <IconButton icon={X} label={t('selection.clear')} onClick={selection.clear} />
          <p aria-live="polite" className="min-w-0 flex-1 truncate font-medium">
            {loadingKey === undefined ? t('selection.count', { count: chosen.length }) : t('selection.loading')}
          </p>
          <Button onClick={() => askChosen('reject')} className="phone:px-2.5!">
            <X aria-hidden className="size-4 text-bad" strokeWidth={2.6} />
            {t('selection.reject', { count: chosen.length })}
          </Button>
          <Button tone="primary" onClick={() => askChosen('accept')} className="phone:px-2.5!">
            <Check aria-hidden className="size-4" strokeWidth={2.6} />
            {t('selection.accept', { count: chosen.length })}
          </Button>
        </FloatingBar>
      )}
      {asking !== undefined && (
        <ManyDialog many={asking} busy={decideMany.isPending} onConfirm={confirm} onClose={() => setAsking(undefined)} />
      )}
      <LookSheet
        item={looked}
        chosen={looked !== undefined && selection.keys.has(looked.id)}
        onChoose={mayDecide && looked !== undefined ? () => selection.choose(looked.id, false) : undefined}
        onClose={() => setLookingAt(undefined)}
      />
    </>
  )
}
