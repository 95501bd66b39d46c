import type { ImportCreated, ImportInput } from '@kensa/contract/api/imports'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { newUuid } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import { importKey, importPrefix } from '@kensa/contract/storage-keys'
import { actorText } from '@kensa/db/actor-text'
import { annotationImport } from '@kensa/db/schema/annotation-import'
import { outbox } from '@kensa/db/schema/outbox'
import { project } from '@kensa/db/schema/project'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'
import type { Services } from '../ports/services.ts'
import { findImport } from './find.ts'
import { presentImport } from './present.ts'

const uploadExpiryS = 3600

/** Opens an import: where its file may be put. That the file goes some day is noted before it comes. */
export async function createImport(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  input: ImportInput,
): Promise<ImportCreated> {
  const { orgId } = ctx
  const id = newUuid()
  const key = importKey(orgId, id)
  const row = await withOrg(db, ctx, async (tx) => {
    const projectId = input.projectId === undefined ? null : uuidOf('project', input.projectId)
    if (projectId !== null) {
      const [own] = await tx.select({ id: project.id }).from(project).where(eq(project.id, projectId))
      if (!own) throw new KensaError('not_found', 'There is no project with this id.')
    }
    const kept = sql`now() + ${`${limits.importKeptDays} days`}::interval`
    const { format, name, bytes } = input
    await tx
      .insert(annotationImport)
      .values({ orgId, id, format, name, bytes, projectId, createdBy: actorText(ctx.actor), expiresAt: kept })
    const payload = { prefix: importPrefix(orgId, id), key, uploadId: null }
    await tx.insert(outbox).values({ orgId, id: newUuid(), kind: 'delete_objects', payload, nextAttemptAt: kept })
    return findImport(tx, id)
  })
  const url = await storage.presignPut(key, input.bytes, uploadExpiryS)
  return { import: presentImport(row), upload: { url, expiresAt: new Date(Date.now() + uploadExpiryS * 1000).toISOString() } }
}
