import { decideToStore } from '@kensa/algorithms/decide/decide-to-store'
import type { StoredDecision, StoredRule } from '@kensa/contract/decision'
import type { Provenance, SubjectKind } from '@kensa/contract/verdict'
import type { Tx } from '@kensa/db/client/types'
import { verdict } from '@kensa/db/schema/verdict'
import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import type { ClaimedJob } from '../jobs/job-run.ts'
import { askForReview } from './ask-for-review.ts'
import { tellCreated } from './tell-created.ts'
import { withdrawReviews } from './withdraw-reviews.ts'

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
  /** What it is evidence about; null where no goal of the organization covers it. */
  basisId: string | null
  /** Probability with which a person is to see it one by one, whatever its confidence; 0 without a goal. */
  inclusion: number
  /** Verdicts of one cluster are alike: people may look at them together. */
  cluster: string | null
}

/** Rows of one statement, far below the 65,535 parameters that it may have. */
const rowsMax = 500

/** Decides and stores; gives each verdict's decision, in their order. The caller holds the attempt's lock. */
export async function recordVerdicts(tx: Tx, job: ClaimedJob, verdicts: readonly NewVerdict[]): Promise<StoredDecision[]> {
  const rows = verdicts.map(({ cluster: _, inclusion: __, ...made }) => {
    const { confidence, rule, auditDraw, holds, versions } = made
    const { input, output } = decideToStore({ confidence, rule, auditDraw, holds, versions })
    return { ...made, ...input, holds: [...input.holds], versions, ...output, orgId: job.orgId, jobId: job.id, task: job.task }
  })
  for (let at = 0; at < rows.length; at += rowsMax) await tx.insert(verdict).values(rows.slice(at, at + rowsMax))
  const doubtful = verdicts.flatMap((made, i) => {
    const row = rows[i]
    return row?.decision === 'needs_review'
      ? [{ ...made, task: job.task, holds: row.holds, certified: made.rule.kind === 'certificate', decisionReason: row.reason }]
      : []
  })
  await tellCreated(
    tx,
    job,
    verdicts.map((made, i) => ({ ...made, decision: rows[i]?.decision ?? 'needs_review' })),
  )
  await askForReview(tx, job.orgId, doubtful)
  return rows.map(({ decision, reason, auditInclusion }) => ({ decision, reason, auditInclusion }))
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
  await withdrawReviews(
    tx,
    orgId,
    superseded.map(({ id }) => id),
  )
}
