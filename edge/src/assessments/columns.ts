import type { Tx } from '@kensa/db/client/types'
import { assessment } from '@kensa/db/schema/assessment'
import { asset } from '@kensa/db/schema/asset'
import { frame } from '@kensa/db/schema/frame'
import { verdict } from '@kensa/db/schema/verdict'
import { and, eq, type SQL, sql } from 'drizzle-orm'

const columns = {
  assessment,
  assetId: frame.assetId,
  assetName: asset.name,
  frameIndex: frame.index,
  tMs: frame.tMs,
  widthPx: frame.widthPx,
  heightPx: frame.heightPx,
  confidence: verdict.confidence,
  machineAnswers: sql<unknown>`${verdict.value} -> 'answers'`,
  seenAt: sql<unknown>`${verdict.evidence} -> 'seenAt'`,
}

/** Assessments with the frame that they are about and what the machine had answered; order and limit are the caller's. */
export function selectAssessments(tx: Tx, where: SQL | undefined) {
  return tx
    .select(columns)
    .from(assessment)
    .innerJoin(frame, and(eq(frame.orgId, assessment.orgId), eq(frame.id, assessment.frameId)))
    .innerJoin(asset, and(eq(asset.orgId, frame.orgId), eq(asset.id, frame.assetId)))
    .innerJoin(verdict, and(eq(verdict.orgId, assessment.orgId), eq(verdict.id, assessment.verdictId)))
    .where(where)
}

export type AssessmentRow = Awaited<ReturnType<typeof selectAssessments>>[number]
