import type { Tx } from '@kensa/db/client/types'
import { sql } from 'drizzle-orm'
import type { FoundImage, Size } from '../../annotation-files/readers/found.ts'

export type MatchedFrame = Size & { id: string }
export type Match = { image: FoundImage; frame: MatchedFrame | 'unknown' | 'ambiguous' }

type Row = { id: string; widthPx: number; heightPx: number; name: string; stem: string }

/**
 * Which frames the images of a file are: by the frame's id, else by the name of the file that was uploaded, with or without its ending. A name
 * stands for one picture only: several of that name are ambiguous, and frames of a video have none.
 */
export async function matchFrames(tx: Tx, orgId: string, projectId: string | null, images: readonly FoundImage[]): Promise<Match[]> {
  const inProject = projectId === null ? sql`true` : sql`a.project_id = ${projectId}`
  const ids = images.flatMap(({ frameId }) => frameId ?? [])
  const byId = new Map<string, MatchedFrame>()
  if (ids.length > 0) {
    const { rows } = await tx.execute<Row>(sql`
      select f.id, f.width_px as "widthPx", f.height_px as "heightPx"
      from frame f join asset a on a.org_id = f.org_id and a.id = f.asset_id
      where f.org_id = ${orgId} and f.id = any(${sql.param(ids)}::uuid[]) and ${inProject}`)
    for (const { id, widthPx, heightPx } of rows) byId.set(id, { id, widthPx, heightPx })
  }
  const unnamed = images.filter(({ frameId }) => frameId === undefined || !byId.has(frameId))
  const named = await framesNamed(tx, orgId, inProject, unnamed)
  return images.map((image) => {
    const known = image.frameId === undefined ? undefined : byId.get(image.frameId)
    return { image, frame: known ?? named(image.name) }
  })
}

async function framesNamed(
  tx: Tx,
  orgId: string,
  inProject: ReturnType<typeof sql>,
  images: readonly FoundImage[],
): Promise<(name: string) => Match['frame']> {
  if (images.length === 0) return () => 'unknown'
  const names = images.map(({ name }) => name)
  const { rows } = await tx.execute<Row>(sql`
    with pictures as (
      select a.id, a.name, regexp_replace(a.name, '\\.[^.]*$', '') as stem from asset a
      where a.org_id = ${orgId} and a.kind = 'image' and ${inProject}
    )
    select f.id, f.width_px as "widthPx", f.height_px as "heightPx", p.name, p.stem
    from pictures p join frame f on f.org_id = ${orgId} and f.asset_id = p.id
    where p.name = any(${sql.param(names)}::text[]) or p.stem = any(${sql.param(names.map(stemOf))}::text[])`)
  const byName = Map.groupBy(rows, ({ name }) => name)
  const byStem = Map.groupBy(rows, ({ stem }) => stem)
  return (name) => {
    const [first, second] = byName.get(name) ?? byStem.get(stemOf(name)) ?? []
    if (!first) return 'unknown'
    return second ? 'ambiguous' : { id: first.id, widthPx: first.widthPx, heightPx: first.heightPx }
  }
}

const stemOf = (name: string) => name.replace(/\.[^.]*$/, '')
