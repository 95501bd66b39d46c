import { spaces } from '@kensa/contract/spaces'
import { sql } from 'drizzle-orm'
import type { CronStep } from './step.ts'

/** A sweep has half a minute in all; what is left goes on in the next. */
const budgetMs = 10_000

/** Moves organizations that outgrew the shared partition of an embedding space, step by step. */
export const promotePartitions: CronStep = async ({ db }) => {
  const endMs = Date.now() + budgetMs
  let steps = 0
  for (const { table } of Object.values(spaces)) {
    while (Date.now() < endMs) {
      const { rows } = await db.execute<{ step: string; blocked: boolean }>(sql`select step, blocked from promote_partition_step(${table})`)
      if (!rows[0] || rows[0].blocked) break
      steps++
    }
  }
  return steps
}
