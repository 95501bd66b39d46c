import type { JobState } from '@kensa/contract/job-message'

/** In the order of the filter. Listed here so that the first load carries no schema library. */
export const jobStates = [
  'queued',
  'running',
  'succeeded',
  'partially_succeeded',
  'failed',
  'canceled',
] as const satisfies readonly JobState[]
