import type { Job } from '../../api/types.ts'

/** From the first runner's start to the end, in ms; undefined before both are known. */
export function tookMs(job: Pick<Job, 'startedAt' | 'finishedAt'>): number | undefined {
  if (job.startedAt === null || job.finishedAt === null) return undefined
  return new Date(job.finishedAt).getTime() - new Date(job.startedAt).getTime()
}
