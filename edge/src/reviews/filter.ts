import type { OpenFilter, ReviewTier } from '@kensa/contract/api/reviews'
import type { OrgContext } from '@kensa/contract/context'
import type { ReviewReason } from '@kensa/contract/review'
import type { Tx } from '@kensa/db/client/types'
import { label } from '@kensa/db/schema/label'
import { reviewItem } from '@kensa/db/schema/review-item'
import { verdict } from '@kensa/db/schema/verdict'
import { and, eq, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'
import { readSettings } from './read-settings.ts'

/** What a filter means, by the tiers of now. Of open items alone if they are: nothing may tell which of them are audits. */
export async function wantedItems(tx: Tx, ctx: OrgContext, filter: OpenFilter, open = true): Promise<SQL | undefined> {
  const { projectId, jobId, assetId, labelId, task, reason, cluster, tier, assignee, escalated, due } = filter
  return and(
    projectId === undefined ? undefined : eq(reviewItem.projectId, uuidOf('project', projectId)),
    jobId === undefined ? undefined : isOfJob(tx, uuidOf('job', jobId)),
    assetId === undefined ? undefined : eq(reviewItem.assetId, uuidOf('asset', assetId)),
    labelId === undefined ? undefined : inArray(reviewItem.labelId, await labelsOf(tx, uuidOf('label', labelId))),
    task === undefined ? undefined : eq(reviewItem.task, task),
    reason === undefined ? undefined : hasReason(reason, open),
    cluster === undefined ? undefined : eq(reviewItem.cluster, cluster),
    tier === undefined ? undefined : isInTier(tier, await readSettings(tx)),
    assignee === undefined ? undefined : assignee === 'nobody' ? isNull(reviewItem.assigneeId) : isForCaller(ctx),
    escalated === undefined ? undefined : escalated === 'true' ? isNotNull(reviewItem.escalatedAt) : isNull(reviewItem.escalatedAt),
    due === undefined ? undefined : lt(reviewItem.dueAt, sql`now()`),
  )
}

/** The label, what was merged into it, and what it was merged into. */
async function labelsOf(tx: Tx, id: string): Promise<string[]> {
  const root = tx.select({ rootId: label.rootId }).from(label).where(eq(label.id, id))
  const rows = await tx.select({ id: label.id }).from(label).where(inArray(label.rootId, root))
  return [id, ...rows.map((row) => row.id)]
}

function isOfJob(tx: Tx, jobId: string): SQL {
  const verdicts = tx.select({ id: verdict.id }).from(verdict).where(eq(verdict.jobId, jobId))
  return inArray(reviewItem.verdictId, verdicts)
}

function hasReason(reason: ReviewReason, open: boolean): SQL | undefined {
  if (!open) return eq(reviewItem.reason, reason)
  if (reason === 'audit') return sql`false`
  return reason === 'low_confidence' ? inArray(reviewItem.reason, ['low_confidence', 'audit']) : eq(reviewItem.reason, reason)
}

function isForCaller({ actor }: OrgContext): SQL {
  return actor.kind === 'user' ? eq(reviewItem.assigneeId, actor.userId) : sql`false`
}

/** The confidence by which an item is sorted; null, and so unsure, where it is not told. */
export const toldConfidence = sql<number | null>`case when not ${reviewItem.blind} then ${reviewItem.confidence} end`

function isInTier(tier: ReviewTier, { sureFrom, likelyFrom }: { sureFrom: number; likelyFrom: number }): SQL | undefined {
  if (tier === 'sure') return gte(toldConfidence, sureFrom)
  if (tier === 'likely') return and(gte(toldConfidence, likelyFrom), lt(toldConfidence, sureFrom))
  return or(isNull(toldConfidence), lt(toldConfidence, likelyFrom))
}
