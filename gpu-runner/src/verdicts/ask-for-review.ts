import type { StoredDecision } from '@kensa/contract/decision'
import { newUuid } from '@kensa/contract/ids'
import type { JobTask } from '@kensa/contract/job-message'
import { type ReviewReason, reviewPriorities, reviewReasons } from '@kensa/contract/review'
import type { SubjectKind } from '@kensa/contract/verdict'
import type { Tx } from '@kensa/db/client/types'
import { reviewItem } from '@kensa/db/schema/review-item'
import { reviewSetting } from '@kensa/db/schema/review-setting'
import { and, eq, sql } from 'drizzle-orm'

export type DoubtfulVerdict = {
  id: string
  projectId: string | null
  task: JobTask
  subjectKind: SubjectKind
  subjectId: string
  assetId: string | null
  labelId: string | null
  confidence: number | null
  cluster: string | null
  auditDraw: number
  inclusion: number
  holds: readonly string[]
  /** Whether a certificate lets the machine decide what is sure enough. */
  certified: boolean
  decisionReason: StoredDecision['reason']
}

const rowsMax = 500
/** A label of which people have decided fewer is new: nobody knows yet how well the machine does with it. */
const knownFromDecisions = 20

/** Puts doubtful verdicts into the queue, each once. */
export async function askForReview(tx: Tx, orgId: string, doubtful: readonly DoubtfulVerdict[]): Promise<void> {
  if (doubtful.length === 0) return
  const [setting] = await tx.select({ dueHours: reviewSetting.dueHours }).from(reviewSetting).where(eq(reviewSetting.orgId, orgId))
  const dueAt = setting?.dueHours == null ? null : sql<Date>`now() + make_interval(hours => ${setting.dueHours})`
  const newLabels = await labelsStillNew(tx, orgId, doubtful)
  const rows = doubtful.map((made) => {
    const { id: verdictId, projectId, task, subjectKind, subjectId, assetId, labelId, confidence, cluster, auditDraw, inclusion } = made
    const reason = reasonOf(made, newLabels)
    return {
      ...{ orgId, id: newUuid(), verdictId, projectId, task, subjectKind, subjectId, assetId, labelId, confidence, cluster, dueAt },
      ...{ reason, priority: reviewPriorities[reason], inclusion, sampled: auditDraw < inclusion, blind: made.certified },
    }
  })
  for (let at = 0; at < rows.length; at += rowsMax) await tx.insert(reviewItem).values(rows.slice(at, at + rowsMax))
}

function reasonOf({ decisionReason, holds, labelId, inclusion }: DoubtfulVerdict, newLabels: ReadonlySet<string>): ReviewReason {
  switch (decisionReason) {
    case 'audit':
    case 'no_answer':
      return decisionReason
    case 'held':
      return reviewReasons.find((reason) => holds.includes(reason)) ?? 'low_confidence'
    case 'no_rule':
      // Under a goal all that waits looks alike.
      return inclusion === 0 && labelId !== null && newLabels.has(labelId) ? 'new_label' : 'no_rule'
    default:
      return 'low_confidence'
  }
}

async function labelsStillNew(tx: Tx, orgId: string, doubtful: readonly DoubtfulVerdict[]): Promise<Set<string>> {
  const asked = new Set(
    doubtful.flatMap(({ decisionReason, labelId }) => (decisionReason === 'no_rule' && labelId !== null ? [labelId] : [])),
  )
  const stillNew = new Set<string>()
  for (const labelId of asked) {
    const [known] = await tx
      .select({ id: reviewItem.id })
      .from(reviewItem)
      .where(and(eq(reviewItem.orgId, orgId), eq(reviewItem.labelId, labelId), eq(reviewItem.state, 'decided')))
      .offset(knownFromDecisions - 1)
      .limit(1)
    if (!known) stillNew.add(labelId)
  }
  return stillNew
}
