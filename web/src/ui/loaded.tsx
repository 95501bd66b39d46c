import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState } from './error-state.tsx'

type LoadedProps<Data> = { query: UseQueryResult<Data>; skeleton: ReactNode; children: (data: Data) => ReactNode }

/** Loading, failed or there: one query's three faces. What was there stays in sight while a refresh fails. */
export function Loaded<Data>({ query, skeleton, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <ErrorState error={query.error} onRetry={() => query.refetch()} />
  return skeleton
}
