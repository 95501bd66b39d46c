import type { Certificate } from '@kensa/contract/api/certificates'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { certificate } from '@kensa/db/schema/certificate'
import { suspendCertificate } from '@kensa/db/suspend-certificate'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { beginEvidenceAnew } from './begin-evidence-anew.ts'
import { lockGoal } from './lock-goal.ts'
import { presentCertificate, selectCertificates } from './present-certificate.ts'

/** By a person, who knows something that the evidence does not say: it is to be proven anew. */
export async function withdrawCertificate(db: Db, ctx: OrgContext, id: string): Promise<Certificate> {
  return withOrg(db, ctx, async (tx) => {
    const [its] = await tx.select({ goalId: certificate.goalId }).from(certificate).where(eq(certificate.id, id))
    if (!its) throw new KensaError('not_found', 'There is no certificate with this id.')
    const { standingId } = await lockGoal(tx, its.goalId)
    if (standingId !== id) throw new KensaError('conflict', 'The certificate does not hold any more.')
    await suspendCertificate(tx, ctx, id, ['withdrawn'])
    await beginEvidenceAnew(tx, its.goalId)
    const [row] = await selectCertificates(tx).where(eq(certificate.id, id))
    if (!row) throw new Error('a certificate that is locked is gone')
    return presentCertificate(row)
  })
}
