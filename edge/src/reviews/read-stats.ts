import type { OpenFilter, ReviewStats, ReviewTier } from '@kensa/contract/api/reviews'
import type { OrgContext } from '@kensa/contract/context'
import { toId } from '@kensa/contract/ids'
import type { JobTask } from '@kensa/contract/job-message'
import { limits } from '@kensa/contract/limits'
import type { ReviewReason } from '@kensa/contract/review'
import type { Db, Tx } from '@kensa/db/client/types'
import { label } from '@kensa/db/schema/label'
import { reviewItem } from '@kensa/db/schema/review-item'
import { withOrg } from '@kensa/db/with-org'
import { and, count, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { toldConfidence, wantedItems } from './filter.ts'
import { readPace } from './read-pace.ts'
import { readSettings } from './read-settings.ts'

/** How much waits and of what, and who decides how fast. */
export async function readStats(db: Db, ctx: OrgContext, filter: OpenFilter): Promise<ReviewStats> {
  return withOrg(db, ctx, async (tx) => {
    const wanted = await wantedItems(tx, ctx, filter)
    const open = and(eq(reviewItem.state, 'open'), wanted)
    const groups = await countGroups(tx, open)
    const [decided] = await tx
      .select({ items: count() })
      .from(reviewItem)
      .where(and(eq(reviewItem.state, 'decided'), await wantedItems(tx, ctx, filter, false)))
    return {
      ...groups,
      decided: decided?.items ?? 0,
      byLabel: await countLabels(tx, open),
      byCluster: await countClusters(tx, open),
      pace: await readPace(tx),
    }
  })
}

type Groups = Pick<ReviewStats, 'open' | 'overdue' | 'escalated' | 'byTier' | 'byReason' | 'byTask'>

/** One pass over what is open gives all the small groups. */
async function countGroups(tx: Tx, open: SQL | undefined): Promise<Groups> {
  const { sureFrom, likelyFrom } = await readSettings(tx)
  const tier = sql<ReviewTier>`case when ${toldConfidence} >= ${sureFrom} then 'sure' when ${toldConfidence} >= ${likelyFrom} then 'likely' else 'unsure' end`
  // What is told of an open item, of which audits are not told.
  const reason = sql<ReviewReason>`case ${reviewItem.reason} when 'audit' then 'low_confidence' else ${reviewItem.reason} end`
  const rows = await tx
    .select({
      ...{ tier: tier.as('tier'), reason: reason.as('told_reason'), task: reviewItem.task, items: count() },
      overdue: sql<number>`count(*) filter (where ${reviewItem.dueAt} < now())`.mapWith(Number),
      escalated: sql<number>`count(*) filter (where ${reviewItem.escalatedAt} is not null)`.mapWith(Number),
    })
    .from(reviewItem)
    .where(open)
    .groupBy(sql`1, 2, 3`)
  const sumOf = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + pick(row), 0)
  const by = <K extends string>(keyOf: (row: (typeof rows)[number]) => K) => {
    const sums = new Map<K, number>()
    for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.items)
    return [...sums].map(([of, items]) => ({ of, open: items })).sort((a, b) => b.open - a.open)
  }
  return {
    open: sumOf(({ items }) => items),
    overdue: sumOf(({ overdue }) => overdue),
    escalated: sumOf(({ escalated }) => escalated),
    byTier: by<ReviewTier>((row) => row.tier),
    byReason: by<ReviewReason>((row) => row.reason),
    byTask: by<JobTask>((row) => row.task),
  }
}

async function countLabels(tx: Tx, open: SQL | undefined): Promise<ReviewStats['byLabel']> {
  const rows = await tx
    .select({ of: label.rootId, open: count() })
    .from(reviewItem)
    .innerJoin(label, and(eq(label.orgId, reviewItem.orgId), eq(label.id, reviewItem.labelId)))
    .where(open)
    .groupBy(label.rootId)
    .orderBy(desc(count()), label.rootId)
    .limit(limits.reviewGroupsMax)
  return rows.map((row) => ({ of: toId('label', row.of), open: row.open }))
}

async function countClusters(tx: Tx, open: SQL | undefined): Promise<ReviewStats['byCluster']> {
  const rows = await tx
    .select({ of: reviewItem.cluster, open: count() })
    .from(reviewItem)
    .where(and(open, isNotNull(reviewItem.cluster)))
    .groupBy(reviewItem.cluster)
    .orderBy(desc(count()), reviewItem.cluster)
    .limit(limits.reviewGroupsMax)
  return rows.flatMap(({ of, open: items }) => (of === null ? [] : [{ of, open: items }]))
}
