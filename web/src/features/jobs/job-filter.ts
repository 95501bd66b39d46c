import type { JobState, JobTask } from '@kensa/contract/job-message'
import { jobStates } from './job-states.ts'

export const jobTasks = ['ingest', 'annotate', 'criteria', 'export', 'import', 'selftest'] as const satisfies readonly JobTask[]
export const periods = ['day', 'week', 'month'] as const
export type Period = (typeof periods)[number]

/** What the address of the page says is shown. */
export type JobFilter = { state?: JobState; task?: JobTask; project?: string; asset?: string; period?: Period }

const periodMs: Readonly<Record<Period, number>> = { day: 86_400_000, week: 7 * 86_400_000, month: 30 * 86_400_000 }

export function readJobFilter(search: Record<string, unknown>): JobFilter {
  const known = <T extends string>(values: readonly T[], value: unknown) => values.find((candidate) => candidate === value)
  const filter = {
    state: known(jobStates, search['state']),
    task: known(jobTasks, search['task']),
    period: known(periods, search['period']),
    project: typeof search['project'] === 'string' ? search['project'] : undefined,
    asset: typeof search['asset'] === 'string' ? search['asset'] : undefined,
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

/** The same as the API asks for it. Rounded to the minute, so that asking again asks the same. */
export function queryOf({ state, task, project, asset, period }: JobFilter, nowMs: number) {
  const from = period && new Date(Math.floor((nowMs - periodMs[period]) / 60_000) * 60_000).toISOString()
  return {
    ...(state && { state }),
    ...(task && { task }),
    ...(project && { projectId: project }),
    ...(asset && { assetId: asset }),
    ...(from && { createdFrom: from }),
  }
}
