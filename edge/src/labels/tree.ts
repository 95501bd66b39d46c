import type { Tx } from '@kensa/db/client/types'
import { label } from '@kensa/db/schema/label'
import { inArray } from 'drizzle-orm'

/**
 * Ids under which frames carry these labels: each leads to where its merges end, and from there to all that was merged into that. What
 * names an old id thus finds what its label has become.
 */
export async function treesOf(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const roots = tx
    .select({ rootId: label.rootId })
    .from(label)
    .where(inArray(label.id, [...ids]))
  const rows = await tx.select({ id: label.id }).from(label).where(inArray(label.rootId, roots))
  return rows.map((row) => row.id)
}
