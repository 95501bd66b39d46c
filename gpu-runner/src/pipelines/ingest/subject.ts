import { type IngestInput, ingestInputSchema } from '@kensa/contract/job-message'
import type { MediaType } from '@kensa/contract/media-types'
import type { Db } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { withOrg } from '@kensa/db/with-org'
import { and, eq } from 'drizzle-orm'
import type { ClaimedJob } from '../../jobs/job-run.ts'

/** The asset that an ingest is about. */
export type Subject = {
  orgId: string
  assetId: string
  bytes: number
  sha256: string
  contentType: MediaType
  sampling: IngestInput['sampling']
  replace: boolean
}

/** Undefined when the asset was deleted. */
export async function findSubject(db: Db, job: ClaimedJob): Promise<Subject | undefined> {
  const { assetId, sampling, replace = false } = ingestInputSchema.parse(job.input)
  const [row] = await withOrg(db, job, (tx) =>
    tx
      .select({ bytes: asset.bytes, sha256: asset.sha256, contentType: asset.contentType })
      .from(asset)
      .where(and(eq(asset.orgId, job.orgId), eq(asset.id, assetId))),
  )
  return row && { orgId: job.orgId, assetId, sampling, replace, ...row }
}
