import { idempotency } from '@kensa/db/schema/idempotency'
import { sql } from 'drizzle-orm'
import type { CronStep } from './step.ts'

/** Answers are kept for a day. */
export const forgetIdempotency: CronStep = async ({ db }) => {
  const { rowCount } = await db.execute(sql`delete from ${idempotency} where created_at < now() - interval '1 day'`)
  return rowCount ?? 0
}
