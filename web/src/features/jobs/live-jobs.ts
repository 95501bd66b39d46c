import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { Job } from '../../api/types.ts'
import { patchJob } from './patch-job.ts'

const listeners = new Set<() => void>()
let live = false

function setLive(next: boolean): void {
  if (next === live) return
  live = next
  for (const tell of listeners) tell()
}

/** Whether changes come by themselves; queries ask now and then while they do not. */
export function isLive(): boolean {
  return live
}

export function useIsLive(): boolean {
  return useSyncExternalStore((tell) => {
    listeners.add(tell)
    return () => listeners.delete(tell)
  }, isLive)
}

const listsAgainMs = 1_000

/** Hears of jobs as they change while the component is there. A browser comes again by itself and goes on from the last event. */
export function useLiveJobs(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const source = new EventSource('/v1/jobs/events')
    const lists = afterQuiet(() => queryClient.invalidateQueries({ queryKey: ['jobs'], predicate: notOneJob }))
    source.addEventListener('open', () => setLive(true))
    source.addEventListener('error', () => setLive(false))
    source.addEventListener('job', (event) => hear(queryClient, JSON.parse((event as MessageEvent<string>).data) as Job, lists.ask))
    return () => {
      source.close()
      lists.stop()
      setLive(false)
    }
  }, [queryClient])
}

/** A job that a list shows changes in place; one that it does not, or that leaves its filter, makes the lists ask again. */
function hear(queryClient: QueryClient, job: Job, askAgain: () => void): void {
  queryClient.setQueryData(['jobs', 'one', job.id], job)
  for (const query of queryClient.getQueryCache().findAll({ queryKey: ['jobs', 'list'] })) {
    const patched = patchJob(query.state.data, job)
    if (patched === undefined) askAgain()
    else queryClient.setQueryData(query.queryKey, patched)
  }
}

function notOneJob({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return queryKey[1] !== 'one' && queryKey[1] !== 'errors'
}

function afterQuiet(work: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    ask() {
      timer ??= setTimeout(() => {
        timer = undefined
        work()
      }, listsAgainMs)
    },
    stop: () => clearTimeout(timer),
  }
}
