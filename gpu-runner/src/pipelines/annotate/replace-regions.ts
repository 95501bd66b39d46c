import { type Box, iou } from '@kensa/algorithms/boxes/box'
import { newUuid, toId } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { region } from '@kensa/db/schema/region'
import { verdict } from '@kensa/db/schema/verdict'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { ClaimedJob } from '../../jobs/job-run.ts'
import type { Detection } from '../../models/detection.ts'
import { drawForAudit } from '../../verdicts/draw-for-audit.ts'
import { lockReviews } from '../../verdicts/lock-reviews.ts'
import { type NewVerdict, recordVerdicts, supersedeVerdicts } from '../../verdicts/record-verdicts.ts'
import { type LabelRule, noGoal, rulesOfLabels } from '../../verdicts/rules-of-labels.ts'
import { stateOfDecision } from '../../verdicts/state-of-decision.ts'
import { boxInside } from '../frames/box-inside.ts'
import type { SeenFrame } from './look-at-frame.ts'
import type { SoughtLabel } from './understand-labels.ts'

/** What all verdicts of a job have in common. */
export type Annotator = Pick<NewVerdict, 'rule' | 'versions'> & {
  provenance: Omit<NewVerdict['provenance'], 'inputs' | 'labels'>
  /** What cut the outlines; null where none are wanted. */
  maskMethod: string | null
  /** Pack, version and role, as questions name them. */
  model: string
  /** Model, version and preprocessing, as certificates name them. */
  modelSpace: string
}

/** Overlap from which a finding is the very thing that a person has judged already. */
const sameThing = 0.5
const rowsMax = 500

/**
 * The machine's regions of these frames and labels become those found now, each with its verdict. What a person drew, changed or decided
 * stays, with its verdict, and is not proposed again. The caller holds the attempt's lock and the frames' locks.
 */
export async function replaceRegions(
  tx: Tx,
  job: ClaimedJob,
  frames: readonly SeenFrame[],
  labels: readonly SoughtLabel[],
  annotator: Annotator,
): Promise<void> {
  const { orgId } = job
  const frameIds = frames.map(({ frameId }) => frameId)
  const keyOf = (frameId: string, labelId: string) => `annotate/${toId('frame', frameId)}/${toId('label', labelId)}/${annotator.model}`
  const keys = frameIds.flatMap((frameId) => labels.map(({ labelId }) => keyOf(frameId, labelId)))
  if (keys.length === 0) return

  // Reviews before regions, as people's decisions lock them.
  await lockReviews(tx, orgId, keys)
  await tx.delete(region).where(
    and(
      ...[eq(region.orgId, orgId), inArray(region.frameId, frameIds), eq(region.origin, 'machine'), eq(region.version, 1)],
      sql`exists (select from ${verdict} where ${verdict.orgId} = ${region.orgId} and ${verdict.id} = ${region.verdictId}
        and ${inArray(verdict.key, keys)})`,
    ),
  )
  const labelIds = labels.map(({ labelId }) => labelId)
  const standing = await standingRegions(tx, orgId, frameIds, labelIds)
  await supersedeVerdicts(
    tx,
    orgId,
    keys,
    standing.map(({ id }) => id),
  )

  const made = frames.flatMap((frame) =>
    labels.flatMap((label, place) => {
      const key = keyOf(frame.frameId, label.labelId)
      const theirs = standing.filter(({ frameId, labelId }) => frameId === frame.frameId && labelId === label.labelId)
      const judged = theirs.filter(({ touched }) => touched)
      const taken = new Set(theirs.flatMap((each) => (each.key === key && each.answerIndex !== null ? [each.answerIndex] : [])))
      let answerIndex = -1
      return frame.found
        .filter((finding) => finding.label === place)
        .flatMap(({ box: found, outlined, score }) => {
          const seen = boxInside(found, frame.widthPx, frame.heightPx)
          if (!seen) return []
          const { box, outline } = outlined ?? { box: seen, outline: null }
          if (judged.some((region) => iou(region, box) >= sameThing || iou(region, seen) >= sameThing)) return []
          do answerIndex++
          while (taken.has(answerIndex))
          const holds = rivals(frame, place, seen).length > 0 ? ['model_disagreement'] : []
          return [{ frame, label, box, outline, seen, score, key, answerIndex, holds, id: newUuid(), verdictId: newUuid() }]
        })
    }),
  )
  const rules = annotator.rule.kind === 'none' ? await rulesOfLabels(tx, job, annotator.modelSpace, labels) : new Map<string, never>()
  const asked = { ...noGoal, rule: annotator.rule }
  const decided = await recordVerdicts(
    tx,
    job,
    made.map(({ frame, label, box, outline, seen, score, key, answerIndex, holds, id, verdictId }): NewVerdict => {
      const { labelId, version, words } = label
      const { maskMethod } = annotator
      return {
        ...{ id: verdictId, projectId: frame.projectId, subjectKind: 'region', subjectId: id, assetId: frame.assetId },
        value: {
          labelId: toId('label', labelId),
          frameId: toId('frame', frame.frameId),
          box,
          ...(maskMethod !== null && { outline: outline !== null }),
        },
        scores: { score, threshold: label.threshold },
        confidence: score,
        evidence: {
          frameId: toId('frame', frame.frameId),
          box,
          terms: label.meaning.terms,
          ...(outline && { outline: { method: maskMethod, modelBox: seen } }),
        },
        provenance: { ...annotator.provenance, inputs: frame.inputs, labels: [{ labelId: toId('label', labelId), version, words }] },
        ...{ labelId, ...ruled(rules.get(labelId) ?? asked, holds), cluster: clusterOf(frame.assetId, labelId) },
        ...{ versions: annotator.versions, auditDraw: drawForAudit(), holds, key, answerIndex },
      }
    }),
  )
  const rows = made.map(({ frame, label, box, outline, id, verdictId }, i) => ({
    ...{ orgId, id, frameId: frame.frameId, labelId: label.labelId, ...box, outline, origin: 'machine' as const },
    ...{ state: stateOfDecision[decided[i]?.decision ?? 'needs_review'], verdictId, createdBy: 'runner' },
  }))
  for (let at = 0; at < rows.length; at += rowsMax) await tx.insert(region).values(rows.slice(at, at + rowsMax))
}

/** What the model calls by another name at the same place, and so surely is wrong about one of them. */
function rivals({ found }: SeenFrame, place: number, box: Box): Detection[] {
  return found.filter((other) => other.label !== place && iou(other.box, box) >= sameThing)
}

/** What is held for another reason is no sample of what the rule would have accepted. */
const ruled = (rule: LabelRule, holds: readonly string[]): LabelRule => (holds.length > 0 ? { ...rule, inclusion: 0 } : rule)

/** What looks alike: one label in one asset. */
const clusterOf = (assetId: string, labelId: string) => `${toId('asset', assetId)}/${toId('label', labelId)}`

/** Regions that stay: people's, those that people touched, and those of other model versions, which are no judgement. */
async function standingRegions(tx: Tx, orgId: string, frameIds: readonly string[], labelIds: readonly string[]) {
  return tx
    .select({
      ...{ id: region.id, frameId: region.frameId, labelId: region.labelId },
      ...{ x: region.x, y: region.y, width: region.width, height: region.height },
      ...{ key: verdict.key, answerIndex: verdict.answerIndex },
      touched: sql<boolean>`${region.origin} = 'person' or ${region.version} > 1`,
    })
    .from(region)
    .leftJoin(verdict, and(eq(verdict.orgId, region.orgId), eq(verdict.id, region.verdictId)))
    .where(and(eq(region.orgId, orgId), inArray(region.frameId, [...frameIds]), inArray(region.labelId, [...labelIds])))
}
