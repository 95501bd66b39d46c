import { useQuery } from '@tanstack/react-query'
import { CheckCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { labelOf } from '../../api/label-of.ts'
import { labelsQuery } from '../../api/labels-query.ts'
import type { ReviewItem } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { LabelDot } from '../../ui/label-dot.tsx'
import type { Group } from './groups.ts'
import { settingsQuery } from './queries.ts'
import { type Grouping, tiers } from './review-url.ts'
import { partsOf } from './task-parts.ts'

type GroupHeadingProps = {
  group: Group
  /** One of its items: a cluster is called by what is in it. */
  example: ReviewItem | undefined
  grouping: Grouping
  chosen: boolean
  busy: boolean
  /** Absent where nothing can be decided. */
  onChoose: (() => void) | undefined
  onAccept: (() => void) | undefined
}

/** What the group is, how many wait in it, and what can be done with all of them. */
export function GroupHeading({ group: { key, count }, example, grouping, chosen, busy, onChoose, onAccept }: GroupHeadingProps) {
  const t = useTranslations('review')
  const format = useFormat()
  const { data: labels } = useQuery({ ...labelsQuery, enabled: grouping === 'label' })
  const { data: settings } = useQuery(settingsQuery)
  const label = grouping === 'label' ? labelOf(labels, key) : undefined
  const tier = grouping === 'tier' ? tiers.find((value) => value === key) : undefined
  const cluster = grouping === 'cluster' && example && <ClusterName example={example} />
  const from = tier === 'sure' ? settings?.sureFrom : tier === 'likely' ? settings?.likelyFrom : undefined
  const below = tier === 'unsure' ? settings?.likelyFrom : undefined
  return (
    <div className="flex h-full items-end gap-2 pb-1.5">
      {label !== undefined && <LabelDot color={label.color} className="mb-2.5" />}
      <h2 className="mb-1.5 min-w-0 truncate text-lg leading-6 font-semibold">
        {tier === undefined ? (label?.name ?? (cluster || key)) : t(`tier.${tier}`)}{' '}
        <span className="font-normal text-ink-faint">{format.number(count)}</span>
      </h2>
      {(from !== undefined || below !== undefined) && (
        <span className="mb-1.5 text-sm leading-6 text-ink-faint phone:hidden">
          {from !== undefined ? `≥ ${format.percent(from)}` : `< ${format.percent(below ?? 0)}`}
        </span>
      )}
      <span className="flex-1" />
      {onChoose !== undefined && (
        <Button tone="quiet" busy={busy} onClick={onChoose} className="px-2.5!">
          {t(chosen ? 'grid.unchoose' : 'grid.choose')}
        </Button>
      )}
      {onAccept !== undefined && (
        <Button onClick={onAccept}>
          <CheckCheck aria-hidden className="size-4 text-good" />
          {t('grid.acceptAll', { count })}
        </Button>
      )}
    </div>
  )
}

/** A cluster is called by one that is in it, and the file that it is from. */
function ClusterName({ example }: { example: ReviewItem }) {
  const { Name } = partsOf(example)
  return (
    <>
      <Name item={example} />
      {example.picture !== null && ` · ${example.picture.assetName}`}
    </>
  )
}
