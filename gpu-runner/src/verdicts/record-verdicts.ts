import { decideToStore } from '@kensa/algorithms/decide/decide-to-store'
import type { StoredDecision, StoredRule } from '@kensa/contract/decision'
import { newUuid } from '@kensa/contract/ids'
import { type ReviewReason, reviewPriorities } from '@kensa/contract/review'
import type { Provenance, SubjectKind } from '@kensa/contract/verdict'
import type { Tx } from '@kensa/db/client/types'
import { reviewItem } from '@kensa/db/schema/review-item'
import { verdict } from '@kensa/db/schema/verdict'
import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import type { ClaimedJob } from '../jobs/job-run.ts'

type Json = Record<string, unknown>

/** What a task answers; the rest of the row follows from it. `assetId` null: the subject belongs to none. */
export type NewVerdict = {
  id: string
  projectId: string | null
  subjectKind: SubjectKind
  subjectId: string
  assetId: string | null
  otherAssetId?: string
  value: Json
  scores: Json
  confidence: number | null
  evidence: Json
  provenance: Provenance
  rule: StoredRule
  /** Uniform in [0, 1), drawn for this verdict alone. */
  auditDraw: number
  holds: readonly string[]
  versions: Record<string, string>
  key: string
  answerIndex: number
  /** The label that it says, where it says one. */
  labelId: string | null
  /** What it is evidence about; null without a goal. */
  basisId: string | null
  /** Probability with which a person is to see it one by one, whatever its confidence; 0 without a goal. */
  inclusion: number
  /** Verdicts of one cluster may be looked at together. */
  cluster: string | null
}

/** Rows of one statement, far below the 65,535 parameters that it may have. */
const rowsMax = 500

/** Decides and stores; gives each verdict's decision, in their order. What is left to people waits for them. The caller holds the attempt's lock. */
export async function recordVerdicts(tx: Tx, job: ClaimedJob, verdicts: readonly NewVerdict[]): Promise<StoredDecision[]> {
  const rows = verdicts.map((made) => {
    const { confidence, rule, auditDraw, holds, versions } = made
    const { input, output } = decideToStore({ confidence, rule, auditDraw, holds, versions })
    return { ...made, ...input, holds: [...input.holds], versions, ...output, orgId: job.orgId, jobId: job.id, task: job.task }
  })
  for (let at = 0; at < rows.length; at += rowsMax) await tx.insert(verdict).values(rows.slice(at, at + rowsMax))
  const waiting = rows.filter(({ decision }) => decision === 'needs_review').map(itemOf)
  for (let at = 0; at < waiting.length; at += rowsMax) await tx.insert(reviewItem).values(waiting.slice(at, at + rowsMax))
  return rows.map(({ decision, reason, auditInclusion }) => ({ decision, reason, auditInclusion }))
}

type DecidedRow = NewVerdict & Pick<StoredDecision, 'reason'> & { orgId: string; task: ClaimedJob['task'] }

function itemOf(row: DecidedRow): typeof reviewItem.$inferInsert {
  const { orgId, id: verdictId, projectId, task, subjectKind, subjectId, assetId, labelId, confidence, cluster, inclusion, auditDraw } = row
  const reason = reviewReasonOf(row)
  return {
    ...{ orgId, id: newUuid(), verdictId, projectId, task, subjectKind, subjectId, assetId, labelId, confidence, cluster },
    ...{ reason, priority: reviewPriorities[reason], inclusion, sampled: auditDraw < inclusion },
  }
}

function reviewReasonOf({ reason, holds }: Pick<DecidedRow, 'reason' | 'holds'>): ReviewReason {
  if (reason === 'held') return holds.includes('new_label') ? 'new_label' : 'model_disagreement'
  if (reason === 'audit' || reason === 'no_rule' || reason === 'no_answer') return reason
  return 'low_confidence'
}

/** Takes the place of all answers to these questions but those about `keptSubjects`, which people have taken over. */
export async function supersedeVerdicts(tx: Tx, orgId: string, keys: readonly string[], keptSubjects: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  const replaced = keptSubjects.length === 0 ? undefined : notInArray(verdict.subjectId, [...keptSubjects])
  const superseded = await tx
    .update(verdict)
    .set({ supersededAt: sql`now()` })
    .where(and(eq(verdict.orgId, orgId), inArray(verdict.key, [...keys]), isNull(verdict.supersededAt), replaced))
    .returning({ id: verdict.id })
  const ids = sql.param(superseded.map(({ id }) => id))
  await tx
    .update(reviewItem)
    .set({ state: 'withdrawn', version: sql`${reviewItem.version} + 1`, claimedBy: null, claimedUntil: null })
    .where(and(eq(reviewItem.orgId, orgId), sql`${reviewItem.verdictId} = any (${ids}::uuid[])`, eq(reviewItem.state, 'open')))
}
