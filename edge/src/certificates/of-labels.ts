import { suspensionReasons } from '@kensa/algorithms/certificate/suspension'
import type { SuspensionReason } from '@kensa/contract/certificate'
import type { Tx } from '@kensa/db/client/types'
import { readGoalGroups } from '@kensa/db/goal-groups'
import type { AuditContext } from '@kensa/db/record-audit'
import { certificate } from '@kensa/db/schema/certificate'
import { certificateBasis } from '@kensa/db/schema/certificate-basis'
import { certificateGoal } from '@kensa/db/schema/certificate-goal'
import { certificateGoalLabel } from '@kensa/db/schema/certificate-goal-label'
import { label } from '@kensa/db/schema/label'
import { suspendCertificate } from '@kensa/db/suspend-certificate'
import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { beginEvidenceAnew } from './begin-evidence-anew.ts'

const named = alias(label, 'named')

/**
 * Holds the certificates of these labels' goals until the transaction ends. To be called before the labels are locked: a runner, which
 * decides by a certificate, holds it before the labels of what it then stores.
 */
export async function holdCertificates(tx: Tx, labelIds: readonly string[]): Promise<void> {
  await hold(tx, inArray(certificate.goalId, goalsOf(tx, labelIds)))
}

/** As `holdCertificates`, of all labels. */
export async function holdAllCertificates(tx: Tx): Promise<void> {
  await hold(tx, undefined)
}

async function hold(tx: Tx, which: SQL | undefined): Promise<void> {
  await tx
    .select({ id: certificate.id })
    .from(certificate)
    .where(and(which, isNull(certificate.suspendedAt)))
    .orderBy(asc(certificate.goalId))
    .for('update')
}

/**
 * Suspends the certificates of goals whose labels are others by now, or are known by other words. `besides`: a reason of its own, where
 * labels changed in what neither says. In the transaction of the change.
 */
export async function suspendOutdated(tx: Tx, ctx: AuditContext, labelIds: readonly string[], besides?: SuspensionReason): Promise<void> {
  const { labelGroup, modelSpace, configurationVersion } = certificateBasis
  const standing = await tx
    .select({
      id: certificate.id,
      goalId: certificate.goalId,
      task: certificateGoal.task,
      made: { labelGroup, modelSpace, configurationVersion },
    })
    .from(certificate)
    .innerJoin(certificateBasis, and(eq(certificateBasis.orgId, certificate.orgId), eq(certificateBasis.id, certificate.basisId)))
    .innerJoin(certificateGoal, and(eq(certificateGoal.orgId, certificate.orgId), eq(certificateGoal.id, certificate.goalId)))
    .where(and(inArray(certificate.goalId, goalsOf(tx, labelIds)), isNull(certificate.suspendedAt)))
    .orderBy(asc(certificate.goalId))
  if (standing.length === 0) return
  const groups = await readGoalGroups(tx, ctx.orgId, { goalIds: standing.map(({ goalId }) => goalId) })
  for (const { id, goalId, task, made } of standing) {
    const group = groups.find((each) => each.goalId === goalId) ?? { labelGroup: '', configurationVersion: made.configurationVersion }
    const now = { task, modelSpace: made.modelSpace, labelGroup: group.labelGroup, configurationVersion: group.configurationVersion }
    const found = suspensionReasons({ task, ...made }, now, { scoresCapital: 1, errorsCapital: 1, delta: 0.5 })
    const reasons: SuspensionReason[] = found.length > 0 || besides === undefined ? found : [besides]
    if (reasons.length === 0 || !(await suspendCertificate(tx, ctx, id, reasons))) continue
    // The same labels and words again: what was evidence before the change must not prove it anew.
    if (found.length === 0) await beginEvidenceAnew(tx, goalId)
  }
}

/** Goals that name one of these labels, or one that leads to the same end. */
function goalsOf(tx: Tx, labelIds: readonly string[]) {
  return tx
    .select({ id: certificateGoalLabel.goalId })
    .from(certificateGoalLabel)
    .innerJoin(label, and(eq(label.orgId, certificateGoalLabel.orgId), eq(label.id, certificateGoalLabel.labelId)))
    .innerJoin(named, and(eq(named.orgId, label.orgId), eq(named.rootId, label.rootId)))
    .where(inArray(named.id, [...labelIds]))
}
