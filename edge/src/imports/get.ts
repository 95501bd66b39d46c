import type { ImportDetail } from '@kensa/contract/api/imports'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { annotationImport } from '@kensa/db/schema/annotation-import'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { findImport } from './find.ts'
import { presentImport } from './present.ts'

export async function getImport(db: Db, ctx: OrgContext, id: string): Promise<ImportDetail> {
  return withOrg(db, ctx, async (tx) => {
    const row = await findImport(tx, id)
    const [own] = await tx.select({ report: annotationImport.report }).from(annotationImport).where(eq(annotationImport.id, id))
    return { ...presentImport(row), report: own?.report ?? null }
  })
}
