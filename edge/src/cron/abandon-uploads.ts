import { emitAssetFailed } from '@kensa/db/emit-asset-event'
import { asset } from '@kensa/db/schema/asset'
import { withOrg } from '@kensa/db/with-org'
import { sql } from 'drizzle-orm'
import { noteObjectDeletion } from '../assets/object-deletion.ts'
import type { CronStep } from './step.ts'

const error = { code: 'upload_incomplete', detail: 'The upload was not completed within a day. Upload the file again.' } as const

/** Uploads that nobody finished: parts in storage cost money until they are aborted. */
export const abandonUploads: CronStep = async ({ db }) => {
  const { rows } = await db.execute<{ org_id: string; id: string; upload_id: string | null }>(sql`
    select org_id, id, upload_id from ${asset} where state = 'uploading' and created_at < now() - interval '1 day' limit 100`)
  for (const { org_id: orgId, id, upload_id: uploadId } of rows) {
    await withOrg(db, { orgId }, async (tx) => {
      const { rowCount } = await tx.execute(sql`
        update ${asset} set state = 'failed', error = ${JSON.stringify(error)}::jsonb, upload_id = null
        where org_id = ${orgId} and id = ${id} and state = 'uploading'`)
      if (rowCount !== 1) return
      await emitAssetFailed(tx, orgId, id, error)
      await noteObjectDeletion(tx, { orgId }, { id, uploadId }, { at: 'next_sweep' })
    })
  }
  return rows.length
}
