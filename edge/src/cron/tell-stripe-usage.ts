import { sendMeterEvents } from '../billing/meter/send-events.ts'
import type { CronStep } from './step.ts'

/** A sweep has half a minute in all; what is left goes on in the next. */
const budgetMs = 10_000

/** Nothing to do in a deployment without Stripe. */
export const tellStripeUsage: CronStep = async ({ db, stripe }) =>
  stripe ? sendMeterEvents({ db, stripe, now: () => new Date() }, budgetMs) : 0
