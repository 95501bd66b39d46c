import type { SuspensionReason } from '@kensa/contract/certificate'
import { toId } from '@kensa/contract/ids'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from './client/types.ts'
import { emitEvent } from './emit-event.ts'
import { type AuditContext, recordAudit } from './record-audit.ts'
import { certificate } from './schema/certificate.ts'
import { certificateBasis } from './schema/certificate-basis.ts'
import { certificateGoal } from './schema/certificate-goal.ts'

/**
 * Ends what a certificate allows, with its entry in the audit log and its event, in the caller's transaction. Waits for verdicts that are
 * being decided by it. Says false when it was suspended already.
 */
export async function suspendCertificate(tx: Tx, ctx: AuditContext, id: string, reasons: readonly SuspensionReason[]): Promise<boolean> {
  const [suspended] = await tx
    .update(certificate)
    .set({ suspendedAt: sql`now()`, reasons: [...reasons] })
    .where(and(eq(certificate.orgId, ctx.orgId), eq(certificate.id, id), isNull(certificate.suspendedAt)))
    .returning({ goalId: certificate.goalId, basisId: certificate.basisId, suspendedAt: certificate.suspendedAt })
  if (!suspended?.suspendedAt) return false
  const { goalId, basisId, suspendedAt } = suspended
  const [made] = await tx
    .select({ labelIds: certificateBasis.labelIds, task: certificateGoal.task })
    .from(certificateBasis)
    .innerJoin(certificateGoal, and(eq(certificateGoal.orgId, certificateBasis.orgId), eq(certificateGoal.id, certificateBasis.goalId)))
    .where(and(eq(certificateBasis.orgId, ctx.orgId), eq(certificateBasis.id, basisId)))
  if (!made) throw new Error('a certificate has a basis')
  await recordAudit(tx, ctx, {
    action: 'certificate.suspended',
    subject: { kind: 'certificate', id, name: toId('certificate', id) },
    after: { goalId: toId('certificateGoal', goalId), reasons: [...reasons] },
  })
  await emitEvent(tx, ctx.orgId, {
    type: 'certificate.suspended',
    projectId: null,
    data: {
      certificateId: toId('certificate', id),
      task: made.task,
      goalId: toId('certificateGoal', goalId),
      labelIds: made.labelIds.map((labelId) => toId('label', labelId)),
      reasons: [...reasons],
      suspendedAt: suspendedAt.toISOString(),
    },
  })
  return true
}
