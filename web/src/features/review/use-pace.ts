import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { OpenReviewFilter } from '../../api/types.ts'
import { statsQuery } from './queries.ts'

export type Pace = { today: number; perHour: number | null; agreement: number | null }

/** What the person decided and how fast; decisions since the last answer of the API are added. */
export function usePace(filter: OpenReviewFilter, personId: string, decidedCount: number) {
  const counted = useQuery(statsQuery(filter))
  const { data: stats, dataUpdatedAt } = counted
  const told = useRef({ atMs: 0, decidedCount: 0 })
  if (told.current.atMs !== dataUpdatedAt) told.current = { atMs: dataUpdatedAt, decidedCount }
  const mine = stats?.pace.find(({ actor }) => actor.id === personId)
  const since = decidedCount - told.current.decidedCount
  const pace = stats && {
    today: Math.max(0, (mine?.decidedToday ?? 0) + since),
    perHour: mine?.perHour ?? null,
    agreement: mine?.agreement ?? null,
  }
  return { pace, stats, counted }
}
