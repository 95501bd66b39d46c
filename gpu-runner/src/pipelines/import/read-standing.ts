import { createHash } from 'node:crypto'
import type { Box } from '@kensa/algorithms/boxes/box'
import type { Outline, RegionState } from '@kensa/contract/region'
import type { Tx } from '@kensa/db/client/types'
import { sql } from 'drizzle-orm'
import { snapShape } from '../../annotation-files/file-region.ts'
import type { StandingRegion } from './plan-frame.ts'

export type Standing = {
  byFrame: Map<string, StandingRegion[]>
  /** Of the frames that are there yet. */
  frameIds: Set<string>
  /** Stands for all of it. */
  digest: string
}

type Row = Box & {
  id: string
  frame_id: string
  root_id: string
  outline: Outline | null
  state: RegionState
  persons: boolean
  version: number
}

/** What stands on frames now. `lock` holds the frames and their regions until the transaction ends. */
export async function readStanding(tx: Tx, orgId: string, frameIds: readonly string[], lock: boolean): Promise<Standing> {
  const wanted = sql`any(${sql.param([...frameIds])}::uuid[])`
  const { rows: frames } = await tx.execute<{ id: string }>(sql`
    select id from frame where org_id = ${orgId} and id = ${wanted} order by id ${lock ? sql`for no key update` : sql``}`)
  const { rows } = await tx.execute<Row>(sql`
    select r.id, r.frame_id, l.root_id, r.x, r.y, r.width, r.height, r.outline, r.state, r.version,
      r.origin = 'person' or r.version > 1 as persons
    from region r join label l on l.org_id = r.org_id and l.id = r.label_id
    where r.org_id = ${orgId} and r.frame_id = ${wanted} order by r.id ${lock ? sql`for no key update of r` : sql``}`)
  const hash = createHash('sha256')
  for (const { id } of frames) hash.update(`${id}\n`)
  for (const row of rows) hash.update(`${row.id} ${row.root_id} ${row.version} ${row.state} ${row.x} ${row.y} ${row.width} ${row.height}\n`)
  const regions = rows.map(({ id, frame_id, root_id, outline, state, persons, version, ...box }): StandingRegion => {
    return { id, frameId: frame_id, rootId: root_id, ...snapShape({ box, outline }), state, isPersons: persons, version }
  })
  return {
    byFrame: Map.groupBy(regions, ({ frameId }) => frameId),
    frameIds: new Set(frames.map(({ id }) => id)),
    digest: hash.digest('hex').slice(0, 16),
  }
}
