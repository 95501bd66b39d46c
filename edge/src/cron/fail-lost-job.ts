import type { StoredError } from '@kensa/contract/api/problem'
import type { JobTask } from '@kensa/contract/job-message'
import type { Db } from '@kensa/db/client/types'
import { emitAssetFailed } from '@kensa/db/emit-asset-event'
import { emitJobEvent } from '@kensa/db/emit-job-ended'
import { asset } from '@kensa/db/schema/asset'
import { job } from '@kensa/db/schema/job'
import { withOrg } from '@kensa/db/with-org'
import { type SQL, sql } from 'drizzle-orm'

type Lost = { task: JobTask; asset_id: string | null; project_id: string | null }

/** Ends a job that no runner has held for so long, and its asset with it; nothing when a runner has taken it up or it ended meanwhile. */
export async function failLostJob(db: Db, { orgId, id }: { orgId: string; id: string }, error: StoredError, unheldFor: SQL): Promise<void> {
  const stored = JSON.stringify(error)
  await withOrg(db, { orgId }, async (tx) => {
    const { rows } = await tx.execute<Lost>(sql`
      update ${job} set state = 'failed', error = ${stored}::jsonb, lease_until = null, finished_at = now()
      where org_id = ${orgId} and id = ${id}
        and (state = 'queued' or (state = 'running' and lease_until < now() - ${unheldFor}))
      returning task, asset_id, project_id`)
    const [lost] = rows
    if (!lost) return
    const { task, asset_id: assetId, project_id: projectId } = lost
    await emitJobEvent(tx, orgId, { id, task, state: 'failed', assetId, projectId, itemErrorCount: 0, error, finishedAt: new Date() })
    if (assetId === null) return
    const failed = await tx.execute(sql`
      update ${asset} set state = 'failed', error = ${stored}::jsonb
      where org_id = ${orgId} and id = ${assetId} and job_id = ${id} and state = 'processing'`)
    if (failed.rowCount === 1) await emitAssetFailed(tx, orgId, assetId, error)
  })
}
