import type { Tx } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { frame } from '@kensa/db/schema/frame'
import { label } from '@kensa/db/schema/label'
import { region } from '@kensa/db/schema/region'
import { reviewItem } from '@kensa/db/schema/review-item'
import { verdict } from '@kensa/db/schema/verdict'
import { and, eq, type SQL, sql } from 'drizzle-orm'

const columns = {
  item: reviewItem,
  value: verdict.value,
  evidence: verdict.evidence,
  /** What the label became, where it was merged. */
  rootLabelId: label.rootId,
  frameId: frame.id,
  frameIndex: frame.index,
  frameAssetId: frame.assetId,
  tMs: frame.tMs,
  widthPx: frame.widthPx,
  heightPx: frame.heightPx,
  assetName: asset.name,
}

/** Items with the answer that they are about and the frame that shows it; order and limit are the caller's. */
export function selectItems(tx: Tx, where: SQL | undefined) {
  return tx
    .select(columns)
    .from(reviewItem)
    .innerJoin(verdict, and(eq(verdict.orgId, reviewItem.orgId), eq(verdict.id, reviewItem.verdictId)))
    .leftJoin(label, and(eq(label.orgId, reviewItem.orgId), eq(label.id, reviewItem.labelId)))
    .leftJoin(region, and(eq(region.orgId, reviewItem.orgId), eq(reviewItem.subjectKind, 'region'), eq(region.id, reviewItem.subjectId)))
    .leftJoin(
      frame,
      and(
        eq(frame.orgId, reviewItem.orgId),
        sql`${frame.id} = case ${reviewItem.subjectKind} when 'frame' then ${reviewItem.subjectId} when 'region' then ${region.frameId} end`,
      ),
    )
    .leftJoin(asset, and(eq(asset.orgId, frame.orgId), eq(asset.id, frame.assetId)))
    .where(where)
}

export type ItemRow = Awaited<ReturnType<typeof selectItems>>[number]
