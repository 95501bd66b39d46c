import type { Certificate } from '@kensa/contract/api/certificates'
import { toId } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { certificate } from '@kensa/db/schema/certificate'
import { certificateBasis } from '@kensa/db/schema/certificate-basis'
import { and, eq } from 'drizzle-orm'

const { labelIds, modelSpace, configurationVersion } = certificateBasis

/** Certificates with what they were made for. */
export function selectCertificates(tx: Tx) {
  return tx
    .select({ certificate, basis: { labelIds, modelSpace, configurationVersion } })
    .from(certificate)
    .innerJoin(certificateBasis, and(eq(certificateBasis.orgId, certificate.orgId), eq(certificateBasis.id, certificate.basisId)))
    .$dynamic()
}

export type CertificateRow = Awaited<ReturnType<typeof selectCertificates>>[number]

export function presentCertificate({ certificate: row, basis }: CertificateRow): Certificate {
  const { alpha, delta, threshold, audited, errors, coverage, reasons } = row
  return {
    id: toId('certificate', row.id),
    goalId: toId('certificateGoal', row.goalId),
    ...{ alpha, delta, threshold, audited, errors, coverage },
    basis: { ...basis, labelIds: basis.labelIds.map((id) => toId('label', id)) },
    createdAt: row.createdAt.toISOString(),
    suspendedAt: row.suspendedAt?.toISOString() ?? null,
    reasons,
  }
}
