import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Job } from '../../api/types.ts'

/** How far the running jobs are, by asset, while `watching`. */
export function useRunningProgress(watching: boolean): ReadonlyMap<string, Job['progress']> {
  const { data } = useQuery({
    queryKey: ['jobs', 'progress'],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/jobs', { params: { query: { state: 'running', limit: 100 } }, signal })),
    select: (page) => new Map(page.data.flatMap((job) => (job.assetId === null ? [] : [[job.assetId, job.progress] as const]))),
    enabled: watching,
    refetchInterval: 2000,
  })
  return data ?? noProgress
}

const noProgress: ReadonlyMap<string, Job['progress']> = new Map()
