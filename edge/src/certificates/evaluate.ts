import { certifySequentially } from '@kensa/algorithms/certificate/certify-sequentially'
import { coverageOf } from '@kensa/algorithms/certificate/coverage-curve'
import { suspensionReasons } from '@kensa/algorithms/certificate/suspension'
import { newUuid, toId } from '@kensa/contract/ids'
import type { Db, Tx } from '@kensa/db/client/types'
import { type GoalGroup, readGoalGroups } from '@kensa/db/goal-groups'
import { type AuditContext, recordAudit } from '@kensa/db/record-audit'
import { certificate } from '@kensa/db/schema/certificate'
import { certificateBasis } from '@kensa/db/schema/certificate-basis'
import { certificateGoal } from '@kensa/db/schema/certificate-goal'
import { suspendCertificate } from '@kensa/db/suspend-certificate'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { beginEvidenceAnew } from './begin-evidence-anew.ts'
import type { GoalRow } from './find-goal.ts'
import { type Basis, presentBasis } from './present-basis.ts'
import { type Evidence, readEvidence, readRecent } from './read-evidence.ts'
import { type ScoresWatch, watchErrors, watchScores } from './watch.ts'

export type Evaluation = 'issued' | 'renewed' | 'suspended' | 'nothing'

type Standing = typeof certificate.$inferSelect

/** A certificate is renewed for this much more coverage, so that its history tells of steps that matter. */
const coverageStep = 0.02

/**
 * Looks at a goal's evidence: issues a certificate that it proves, renews one that may accept more by now, suspends one that it speaks
 * against. Waits for nobody: while another looks at the goal or decides by its certificate, nothing happens. `scores`: whether they are
 * watched too, which reads more.
 */
export function evaluateGoal(db: Db | Tx, ctx: AuditContext, goalId: string, { scores }: { scores: boolean }): Promise<Evaluation> {
  return withOrg(db, ctx, async (tx) => {
    const [goal] = await tx.select().from(certificateGoal).where(eq(certificateGoal.id, goalId)).for('update', { skipLocked: true })
    if (!goal || goal.archivedAt !== null || goal.mode !== 'certified') return 'nothing'
    if (scores) await tx.update(certificateGoal).set({ evaluatedAt: sql`now()` }).where(eq(certificateGoal.id, goalId))
    const [group] = await readGoalGroups(tx, ctx.orgId, { goalIds: [goalId] })
    const stands = and(eq(certificate.goalId, goalId), isNull(certificate.suspendedAt))
    const [seen] = await tx.select({ id: certificate.id }).from(certificate).where(stands)
    if (!seen) return group ? issue(tx, ctx, goal, group) : 'nothing'
    const [standing] = await tx.select().from(certificate).where(stands).for('update', { skipLocked: true })
    if (!standing) return 'nothing'
    return review(tx, ctx, goal, group, standing, scores)
  })
}

async function issue(tx: Tx, ctx: AuditContext, goal: GoalRow, group: GoalGroup): Promise<Evaluation> {
  const basis = await presentBasis(tx, group)
  if (!basis) return 'nothing'
  const evidence = await readEvidence(tx, basis.id, goal.evidenceFrom)
  return (await insertProven(tx, ctx, goal, basis, evidence, undefined)) ? 'issued' : 'nothing'
}

async function review(
  tx: Tx,
  ctx: AuditContext,
  goal: GoalRow,
  group: GoalGroup | undefined,
  standing: Standing,
  scores: boolean,
): Promise<Evaluation> {
  const [basis] = await tx.select().from(certificateBasis).where(eq(certificateBasis.id, standing.basisId))
  if (!basis) throw new Error('a certificate has a basis')
  const evidence = await readEvidence(tx, basis.id, goal.evidenceFrom)
  const errorsCapital = Math.max(standing.errorsCapital, watchErrors(standing, evidence).capital)
  const watched: ScoresWatch = scores ? await watchScores(tx, standing, goal.evidenceFrom) : standing
  const { scoresCapital, watchedBlocks, watchedUntil } = watched
  await tx
    .update(certificate)
    .set({ errorsCapital, scoresCapital, watchedBlocks, watchedUntil, watchedAt: sql`now()` })
    .where(eq(certificate.id, standing.id))

  const { task } = goal
  const { labelGroup, configurationVersion } = group ?? { labelGroup: '', configurationVersion: basis.configurationVersion }
  const now = { task, modelSpace: basis.modelSpace, labelGroup, configurationVersion }
  const reasons = suspensionReasons({ task, ...basis }, now, { scoresCapital, errorsCapital, delta: standing.delta })
  if (reasons.length === 0) return (await insertProven(tx, ctx, goal, basis, evidence, standing)) ? 'renewed' : 'nothing'
  await suspendCertificate(tx, ctx, standing.id, reasons)
  await beginEvidenceAnew(tx, goal.id)
  return 'suspended'
}

/** The certificate that the evidence proves, if it proves one that accepts more than the standing one, whose place it takes. */
async function insertProven(
  tx: Tx,
  ctx: AuditContext,
  goal: GoalRow,
  basis: Basis,
  { items, reference }: Evidence,
  standing: Standing | undefined,
): Promise<boolean> {
  const { alpha, delta, auditShare } = goal
  const proven = certifySequentially(items, reference, { alpha, delta })
  const last = items.at(-1)
  if (proven.state !== 'certified' || !last) return false
  const { threshold, audited, errors, pValue } = proven
  const recent = await readRecent(tx, basis.id, goal.evidenceFrom)
  const coverage = coverageOf(proven, recent)
  if (standing) {
    const before = coverageOf({ ...proven, threshold: standing.threshold }, recent)
    if (threshold >= standing.threshold || coverage < before + coverageStep) return false
    await tx
      .update(certificate)
      .set({ suspendedAt: sql`now()`, reasons: ['renewed'] })
      .where(eq(certificate.id, standing.id))
  }
  const id = newUuid()
  const { orgId } = ctx
  await tx.insert(certificate).values({
    ...{ orgId, id, goalId: goal.id, basisId: basis.id, alpha, delta, auditShare },
    ...{ threshold, audited, errors, pValue, coverage, evidenceUntil: last.id },
  })
  await recordAudit(tx, ctx, {
    action: 'certificate.issued',
    subject: { kind: 'certificate', id, name: toId('certificate', id) },
    after: {
      goalId: toId('certificateGoal', goal.id),
      alpha,
      delta,
      threshold,
      audited,
      errors,
      coverage,
      renewed: standing !== undefined,
    },
  })
  return true
}
