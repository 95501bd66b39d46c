import type { Db } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { frame } from '@kensa/db/schema/frame'
import { withOrg } from '@kensa/db/with-org'
import { and, asc, eq, gte, inArray } from 'drizzle-orm'

/** How a job names its frames: one by one, or as those of an asset. */
export type JobFrames = { frameIds?: string[] | undefined; assetId?: string | undefined }

export type JobFrame = {
  frameId: string
  assetId: string
  projectId: string
  index: number
  widthPx: number
  heightPx: number
}
/** A frame's place in the job, from 0, which is the same in every attempt; without its row where it was deleted. */
export type FramePlace = { position: number; frameId: string; row: JobFrame | undefined }

const pageRows = 64

/** The job's frames from a position on, in the order asked for; those of an asset in its own. */
export async function* readFrames(db: Db, orgId: string, input: JobFrames, from: number): AsyncGenerator<FramePlace, void, undefined> {
  const { frameIds, assetId } = input
  if (frameIds) {
    for (let at = from; at < frameIds.length; at += pageRows) {
      const ids = frameIds.slice(at, at + pageRows)
      const rows = new Map((await select(db, orgId, inArray(frame.id, ids))).map((row) => [row.frameId, row]))
      for (const [i, frameId] of ids.entries()) yield { position: at + i, frameId, row: rows.get(frameId) }
    }
    return
  }
  if (assetId === undefined) return
  // A frame's index is its place: the same in every attempt, also where one is missing.
  for (let at = from; ; ) {
    const rows = await select(db, orgId, and(eq(frame.assetId, assetId), gte(frame.index, at)))
    for (const row of rows) yield { position: row.index, frameId: row.frameId, row }
    if (rows.length < pageRows) return
    at = (rows.at(-1)?.index ?? at) + 1
  }
}

async function select(db: Db, orgId: string, wanted: ReturnType<typeof and>): Promise<JobFrame[]> {
  return withOrg(db, { orgId }, (tx) =>
    tx
      .select({
        frameId: frame.id,
        assetId: frame.assetId,
        projectId: asset.projectId,
        index: frame.index,
        widthPx: frame.widthPx,
        heightPx: frame.heightPx,
      })
      .from(frame)
      .innerJoin(asset, and(eq(asset.orgId, frame.orgId), eq(asset.id, frame.assetId)))
      .where(and(eq(frame.orgId, orgId), wanted))
      .orderBy(asc(frame.index))
      .limit(pageRows),
  )
}

/** How many frames there are, for progress. */
export async function countFrames(db: Db, orgId: string, { frameIds, assetId }: JobFrames): Promise<number> {
  if (frameIds) return frameIds.length
  const [row] = await withOrg(db, { orgId }, (tx) =>
    tx
      .select({ count: asset.frameCount })
      .from(asset)
      .where(and(eq(asset.orgId, orgId), eq(asset.id, assetId ?? ''))),
  )
  return row?.count ?? 0
}
