import { stripeEvent } from '@kensa/db/schema/stripe-event'
import { sql } from 'drizzle-orm'
import type { CronStep } from './step.ts'

/** Stripe sends an event again for three days at the most. */
export const forgetStripeEvents: CronStep = async ({ db }) => {
  const { rowCount } = await db.execute(sql`delete from ${stripeEvent} where received_at < now() - interval '60 days'`)
  return rowCount ?? 0
}
