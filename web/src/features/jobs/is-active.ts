import type { JobState } from '@kensa/contract/job-message'

/** Whether the job may still change. */
export function isActive({ state }: { state: JobState }): boolean {
  return state === 'queued' || state === 'running'
}
