import type { Certificate } from '@kensa/contract/api/certificates'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { certificate } from '@kensa/db/schema/certificate'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, eq, lt } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { presentCertificate, selectCertificates } from './present-certificate.ts'

/** Newest first, those of archived goals too. */
export async function listCertificates(
  db: Db,
  ctx: OrgContext,
  query: PageQuery & { goalId?: string | undefined },
): Promise<{ data: Certificate[]; nextCursor: string | null }> {
  const before = beforeId(query.cursor)
  const rows = await withOrg(db, ctx, (tx) =>
    selectCertificates(tx)
      .where(
        and(
          query.goalId === undefined ? undefined : eq(certificate.goalId, uuidOf('certificateGoal', query.goalId)),
          before === undefined ? undefined : lt(certificate.id, before),
        ),
      )
      .orderBy(desc(certificate.id))
      .limit(query.limit + 1),
  )
  return toPage(rows, query.limit, presentCertificate, (row) => row.certificate.id)
}
