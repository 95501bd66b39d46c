import type { asset } from '@kensa/db/schema/asset'
import type { Estimate } from '../usage/estimate.ts'
import type { NewJob } from './queue-job.ts'

/** What a request comes to. `asset`: the one that the job takes for itself until it ends. */
export type JobPlan = { wanted: NewJob; estimates: Estimate[]; asset: typeof asset.$inferSelect | null }
