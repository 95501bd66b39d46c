import type { Db } from '@kensa/db/client/types'
import { outbox } from '@kensa/db/schema/outbox'
import { sql } from 'drizzle-orm'
import { describeError } from '../http/describe-error.ts'

export type DueRow = { orgId: string; id: string; payload: Record<string, unknown> }

/**
 * Takes what is due of one kind and puts off its next try, ever longer (1, 2, 4 … minutes, 6 hours at most): a sweep that dies, or two at
 * once, then neither lose nor double a row.
 */
export async function claimDue(db: Db, kind: string, count: number): Promise<DueRow[]> {
  const { rows } = await db.execute<{ org_id: string; id: string; payload: Record<string, unknown> }>(sql`
    update ${outbox} o
    set attempts = o.attempts + 1,
        next_attempt_at = now() + least(interval '1 minute' * power(2, least(o.attempts, 12)), interval '6 hours')
    from (
      select org_id, id from ${outbox}
      where sent_at is null and kind = ${kind} and next_attempt_at <= now()
      order by next_attempt_at limit ${count} for update skip locked
    ) due
    where o.org_id = due.org_id and o.id = due.id
    returning o.org_id, o.id, o.payload`)
  return rows.map((row) => ({ orgId: row.org_id, id: row.id, payload: row.payload }))
}

export async function markSent(db: Db, { orgId, id }: DueRow): Promise<void> {
  await db.execute(sql`update ${outbox} set sent_at = now() where org_id = ${orgId} and id = ${id}`)
}

/** Does each row; one that fails stays due and hinders no other. Says how many were done. */
export async function settleEach(db: Db, rows: readonly DueRow[], settle: (row: DueRow) => Promise<void>): Promise<number> {
  let done = 0
  for (const row of rows) {
    try {
      await settle(row)
      await markSent(db, row)
      done++
    } catch (error) {
      console.error(`outbox row ${row.id} is left for the next time: ${describeError(error)}`)
    }
  }
  return done
}
