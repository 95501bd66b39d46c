import { certifySequentially } from '@kensa/algorithms/certificate/certify-sequentially'
import type { Goal } from '@kensa/contract/api/certificates'
import { toId } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { type GoalGroup, readGoalGroups } from '@kensa/db/goal-groups'
import { certificate } from '@kensa/db/schema/certificate'
import { certificateGoalLabel } from '@kensa/db/schema/certificate-goal-label'
import { asc, desc, eq, inArray } from 'drizzle-orm'
import { settingsOf } from './audited-goal.ts'
import type { GoalRow } from './find-goal.ts'
import { presentBasis } from './present-basis.ts'
import { type CertificateRow, presentCertificate, selectCertificates } from './present-certificate.ts'
import { type Evidence, readEvidence } from './read-evidence.ts'
import { watchErrors } from './watch.ts'

const nothing: Evidence = { items: [], waiting: 0, reference: [] }

/** Goals with what holds, and what speaks for them so far. */
export async function presentGoals(tx: Tx, orgId: string, rows: readonly GoalRow[]): Promise<Goal[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const groups = await readGoalGroups(tx, orgId, { goalIds: ids })
  const named = await tx
    .select({ goalId: certificateGoalLabel.goalId, labelId: certificateGoalLabel.labelId })
    .from(certificateGoalLabel)
    .where(inArray(certificateGoalLabel.goalId, ids))
    .orderBy(asc(certificateGoalLabel.labelId))
  const goals: Goal[] = []
  for (const row of rows) {
    const group = groups.find(({ goalId }) => goalId === row.id)
    const labelIds = group?.labelIds ?? named.filter(({ goalId }) => goalId === row.id).map(({ labelId }) => labelId)
    goals.push(await presentGoal(tx, row, group, labelIds))
  }
  return goals
}

async function presentGoal(tx: Tx, row: GoalRow, group: GoalGroup | undefined, labelIds: readonly string[]): Promise<Goal> {
  const [last] = await selectCertificates(tx).where(eq(certificate.goalId, row.id)).orderBy(desc(certificate.id)).limit(1)
  const standing = last?.certificate.suspendedAt === null ? last.certificate : undefined
  const basisId = standing?.basisId ?? (group && (await presentBasis(tx, group))?.id)
  const evidence = basisId === undefined || row.mode === 'threshold' ? nothing : await readEvidence(tx, basisId, row.evidenceFrom)
  const since = standing ? watchErrors(standing, evidence) : { audits: 0, errors: 0 }
  const { id, task, evidenceFrom, version, createdAt, changedAt } = row
  return {
    id: toId('certificateGoal', id),
    task,
    labelIds: labelIds.map((labelId) => toId('label', labelId)),
    ...settingsOf(row),
    state: stateOf(row, last),
    certificate: last ? presentCertificate(last) : null,
    evidence: {
      audited: evidence.items.length,
      errors: evidence.items.filter(({ wrong }) => wrong).length,
      waiting: evidence.waiting,
      auditsSince: since.audits,
      errorsSince: since.errors,
      reviewsNeeded: standing || row.mode === 'threshold' ? null : reviewsNeeded(row, evidence),
    },
    evidenceFrom: evidenceFrom.toISOString(),
    version,
    createdAt: createdAt.toISOString(),
    changedAt: changedAt.toISOString(),
  }
}

function stateOf({ mode }: GoalRow, last: CertificateRow | undefined): Goal['state'] {
  if (mode === 'off') return 'off'
  if (mode === 'threshold') return 'uncertified'
  if (!last) return 'collecting'
  const { suspendedAt, reasons } = last.certificate
  if (suspendedAt === null) return 'certified'
  // Whoever asks for another promise knows that it is still to be proven.
  return reasons.includes('goal_changed') ? 'collecting' : 'suspended'
}

/** Proven already and not yet issued: the next look does it. */
function reviewsNeeded({ alpha, delta }: GoalRow, { items, reference }: Evidence): number {
  const proven = certifySequentially(items, reference, { alpha, delta })
  return proven.state === 'certified' ? 0 : proven.reviewsNeeded
}
