import type { Tx } from '@kensa/db/client/types'
import { frame } from '@kensa/db/schema/frame'
import { and, asc, eq, inArray } from 'drizzle-orm'

/**
 * Which of the frames are there. Two jobs on the same frames take turns, chunk by chunk, and a frame that is there now stays until the
 * commit.
 */
export async function lockFrames(tx: Tx, orgId: string, frameIds: readonly string[]): Promise<Set<string>> {
  if (frameIds.length === 0) return new Set()
  const rows = await tx
    .select({ id: frame.id })
    .from(frame)
    .where(and(eq(frame.orgId, orgId), inArray(frame.id, [...frameIds])))
    .orderBy(asc(frame.id))
    .for('no key update')
  return new Set(rows.map(({ id }) => id))
}
