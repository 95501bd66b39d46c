import { referenceScores } from '@kensa/algorithms/certificate/certify-sequentially'
import { type DrawnItem, evidencePrefix } from '@kensa/algorithms/certificate/evidence-prefix'
import type { Tx } from '@kensa/db/client/types'
import { reviewItem } from '@kensa/db/schema/review-item'
import { verdict } from '@kensa/db/schema/verdict'
import { and, asc, desc, eq, gte, isNotNull } from 'drizzle-orm'

/** Reviews beyond these prove nothing that these don't. */
const evidenceMax = 10_000
const recentMax = 2_000

export type Evidence = {
  /** Verdicts that the draw fell on and people decided one by one, in the order in which they were made. */
  items: { id: string; score: number; wrong: boolean }[]
  /** Those of the draw that wait for a person. */
  waiting: number
  /** Confidences of the first verdicts, drawn or not. */
  reference: number[]
}

/** What speaks for or against a basis, of verdicts since `from`. Those without an answer are never accepted, so they are no evidence. */
export async function readEvidence(tx: Tx, basisId: string, from: Date): Promise<Evidence> {
  const of = and(eq(verdict.basisId, basisId), gte(verdict.createdAt, from), isNotNull(verdict.confidence))
  const item = and(eq(reviewItem.orgId, verdict.orgId), eq(reviewItem.verdictId, verdict.id), eq(reviewItem.sampled, true))
  const rows = await tx
    .select({ id: verdict.id, score: verdict.confidence, state: reviewItem.state, wrong: reviewItem.wrong, oneByOne: reviewItem.oneByOne })
    .from(verdict)
    .innerJoin(reviewItem, item)
    .where(of)
    .orderBy(asc(verdict.id))
    .limit(evidenceMax)
  const waiting = rows.filter(({ state }) => state === 'open').length
  const reference = await tx.select({ score: verdict.confidence }).from(verdict).where(of).orderBy(asc(verdict.id)).limit(referenceScores)
  return { items: evidencePrefix(rows.map(drawn)), waiting, reference: reference.map(({ score }) => score ?? 0) }
}

/** Confidences of the newest verdicts, over which coverage is counted. */
export async function readRecent(tx: Tx, basisId: string, from: Date): Promise<number[]> {
  const rows = await tx
    .select({ score: verdict.confidence })
    .from(verdict)
    .where(and(eq(verdict.basisId, basisId), gte(verdict.createdAt, from), isNotNull(verdict.confidence)))
    .orderBy(desc(verdict.id))
    .limit(recentMax)
  return rows.map(({ score }) => score ?? 0)
}

type Row = { id: string; score: number | null; state: 'open' | 'decided' | 'withdrawn'; wrong: boolean | null; oneByOne: boolean | null }

function drawn({ id, score, state, wrong, oneByOne }: Row): DrawnItem & { id: string } {
  if (state === 'withdrawn') return { id, state }
  // Decided with others at once says nothing of its own, and must not be passed over either.
  if (state === 'open' || !oneByOne || wrong === null || score === null) return { id, state: 'open' }
  return { id, state, score, wrong }
}
