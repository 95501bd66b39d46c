import { type SpaceId, spaces } from '@kensa/contract/spaces'
import type { Tx } from '@kensa/db/client/types'
import { frame } from '@kensa/db/schema/frame'
import { sql } from 'drizzle-orm'

export type FrameCounts = { frames: number; embedded: Record<SpaceId, number> }

/** The organization's frames, and how many of them each space holds: row security counts no others. */
export async function countFrames(tx: Tx): Promise<FrameCounts> {
  const known = Object.entries(spaces) as [SpaceId, { table: string }][]
  const counts = known.map(([id, { table }]) => sql`, (select count(*)::int from ${sql.identifier(table)}) as ${sql.identifier(id)}`)
  const { rows } = await tx.execute(sql`select (select count(*)::int from ${frame}) as frames ${sql.join(counts)}`)
  const row = (rows[0] ?? {}) as Record<string, number>
  const embedded = Object.fromEntries(known.map(([id]) => [id, row[id] ?? 0])) as Record<SpaceId, number>
  return { frames: row['frames'] ?? 0, embedded }
}
