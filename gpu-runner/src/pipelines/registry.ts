import { type JobTask, jobTasks } from '@kensa/contract/job-message'
import type { Pipeline } from './pipeline.ts'

export type PipelineOf = (task: JobTask) => Pipeline

/** One pipeline for each task of the contract; throws at start when one is missing or doubled, not when its first job comes. */
export function createRegistry(pipelines: readonly Pipeline[], tasks: readonly JobTask[] = jobTasks): PipelineOf {
  const byTask = new Map<JobTask, Pipeline>()
  for (const pipeline of pipelines) {
    if (byTask.has(pipeline.task)) throw new Error(`task ${pipeline.task} has two pipelines`)
    byTask.set(pipeline.task, pipeline)
  }
  const missing = tasks.filter((task) => !byTask.has(task))
  if (missing.length > 0) throw new Error(`no pipeline for ${missing.join(', ')}`)
  return (task) => byTask.get(task) as Pipeline
}
