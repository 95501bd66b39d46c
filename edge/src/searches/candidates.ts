import type { Tx } from '@kensa/db/client/types'
import { frame } from '@kensa/db/schema/frame'
import { frameLabel } from '@kensa/db/schema/frame-label'
import { and, inArray, sql } from 'drizzle-orm'
import { type SearchScope, scopeArguments } from './scope.ts'

/** A frame by how it looks: cosine similarity to the query, −1 to 1. */
export type AppearanceHit = { frameId: string; similarity: number }

/** An asset by its file name: how much of the query's words it holds, 0 to 1. */
export type FileNameHit = { assetId: string; similarity: number }

export async function findByAppearance(tx: Tx, vector: readonly number[], count: number, scope: SearchScope): Promise<AppearanceHit[]> {
  const { rows } = await tx.execute<{ frame_id: string; similarity: number }>(sql`
    select frame_id, similarity
    from search_vector_builtin_v1(${`[${vector.join(',')}]`}::halfvec, ${count}::int, ${scopeArguments(scope)})`)
  return rows.map((row) => ({ frameId: row.frame_id, similarity: row.similarity }))
}

export async function findByFileName(tx: Tx, words: string, count: number, scope: SearchScope): Promise<FileNameHit[]> {
  const { rows } = await tx.execute<{ asset_id: string; similarity: number }>(sql`
    select asset_id, similarity from search_file_name(${words}, ${count}::int, ${scopeArguments(scope)})`)
  return rows.map((row) => ({ assetId: row.asset_id, similarity: row.similarity }))
}

export async function assetsOfFrames(tx: Tx, frameIds: readonly string[]): Promise<Map<string, string>> {
  if (frameIds.length === 0) return new Map()
  const rows = await tx
    .select({ id: frame.id, assetId: frame.assetId })
    .from(frame)
    .where(inArray(frame.id, [...frameIds]))
  return new Map(rows.map((row) => [row.id, row.assetId]))
}

/** Of each frame the share of the labels that it carries, 0 to 1; frames that carry none are left out. A label is the ids it goes by. */
export async function carriedShares(
  tx: Tx,
  frameIds: readonly string[],
  labels: readonly (readonly string[])[],
): Promise<Map<string, number>> {
  if (frameIds.length === 0) return new Map()
  const rows = await tx
    .select({ frameId: frameLabel.frameId, labelId: frameLabel.labelId })
    .from(frameLabel)
    .where(and(inArray(frameLabel.frameId, [...new Set(frameIds)]), inArray(frameLabel.labelId, labels.flat())))
  const labelIdsOf = Map.groupBy(rows, (row) => row.frameId)
  const share = (carried: readonly { labelId: string }[]) =>
    labels.filter((ids) => carried.some(({ labelId }) => ids.includes(labelId))).length / labels.length
  return new Map([...labelIdsOf].map(([frameId, carried]) => [frameId, share(carried)]))
}
