import { reconcile } from '../billing/meter/reconcile.ts'
import type { CronStep } from './step.ts'

/** Every hour for each organization that pays as it goes. */
export const reconcileUsage: CronStep = async ({ db, stripe }) => (stripe ? reconcile({ db, stripe, now: () => new Date() }) : 0)
