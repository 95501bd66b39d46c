import type { Job } from '../../api/types.ts'

/** Whether the job ended short of its aim, so that it can be tried again. */
export function mayRetry({ state }: Pick<Job, 'state'>): boolean {
  return state === 'failed' || state === 'canceled' || state === 'partially_succeeded'
}

/** Given up by the runners or by the queue, rather than refused for what is in the file. */
export function isGivenUp({ error }: Pick<Job, 'error'>): boolean {
  return error?.code === 'attempts_exhausted' || error?.code === 'dead_lettered'
}
