import { runnerGoneAfterMs } from '@kensa/contract/runner'
import { runner } from '@kensa/db/schema/runner'
import { sql } from 'drizzle-orm'
import type { CronStep } from './step.ts'

/** A runner that stops takes itself off the list; those that were killed are taken off here. */
export const forgetRunners: CronStep = async ({ db }) => {
  const { rowCount } = await db.execute(
    sql`delete from ${runner} where seen_at < clock_timestamp() - make_interval(secs => ${runnerGoneAfterMs / 1000})`,
  )
  return rowCount ?? 0
}
