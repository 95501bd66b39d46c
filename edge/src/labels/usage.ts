import type { LabelUsage } from '@kensa/contract/api/labels'
import type { OrgContext } from '@kensa/contract/context'
import { toId } from '@kensa/contract/ids'
import type { Db, Tx } from '@kensa/db/client/types'
import { region } from '@kensa/db/schema/region'
import { withOrg } from '@kensa/db/with-org'
import { inArray, sql } from 'drizzle-orm'
import { findLabel } from './find.ts'
import { treesOf } from './tree.ts'

/** Where a label is used. */
export async function readLabelUsage(db: Db, ctx: OrgContext, id: string): Promise<LabelUsage> {
  return withOrg(db, ctx, async (tx) => {
    const { frameCount } = await findLabel(tx, id)
    const tree = await treesOf(tx, [id])
    const frames = await framesOf(tx, tree)
    return {
      frameCount,
      regionCount: await tx.$count(region, inArray(region.labelId, tree)),
      assetCount: frames.reduce((sum, row) => sum + row.assets, 0),
      projects: frames.map((row) => ({ projectId: toId('project', row.project_id), frameCount: row.frames })),
    }
  })
}

async function framesOf(tx: Tx, tree: readonly string[]) {
  const { rows } = await tx.execute<{ project_id: string; frames: number; assets: number }>(sql`
    select a.project_id, count(distinct f.id)::int as frames, count(distinct a.id)::int as assets
    from frame_label l join frame f on f.org_id = l.org_id and f.id = l.frame_id
    join asset a on a.org_id = f.org_id and a.id = f.asset_id
    where l.label_id = any(${sql.param([...tree])}::uuid[])
    group by a.project_id order by frames desc, a.project_id`)
  return rows
}
