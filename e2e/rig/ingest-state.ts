import { ListObjectsV2Command } from '@aws-sdk/client-s3'
import { finalJobStates, type JobState } from '@kensa/contract/job-message'
import { assetPrefix } from '@kensa/contract/storage-keys'
import type { Rig, Upload } from './runner-rig.ts'
import { waitUntil } from './wait-until.ts'

export type IngestState = {
  job: {
    state: JobState
    attempt: number
    error: { code: string; detail: string } | null
    progressDone: number
    progressTotal: number | null
    progressStage: string | null
    itemErrors: number
  }
  asset: {
    state: string
    error: { code: string; detail: string } | null
    frameCount: number
    widthPx: number | null
    durationMs: number | null
  }
  /** Positions in order, and how many of the frames have an embedding. */
  frames: number[]
  embeddings: number
}

/** All that the database knows of an ingest, as the superuser sees it. */
export async function ingestState({ database }: Rig, { orgId, assetId, jobId }: Upload): Promise<IngestState> {
  const [row] = await database.sql(
    `select json_build_object(
       'job', (select json_build_object('state', state, 'attempt', attempt, 'error', error, 'progressDone', progress_done,
         'progressTotal', progress_total, 'progressStage', progress_stage, 'itemErrors', item_error_count)
         from job where org_id = $1 and id = $3),
       'asset', (select json_build_object('state', state, 'error', error, 'frameCount', frame_count, 'widthPx', width_px,
         'durationMs', duration_ms) from asset where org_id = $1 and id = $2),
       'frames', (select coalesce(json_agg(index order by index), '[]') from frame where org_id = $1 and asset_id = $2),
       'embeddings', (select count(*) from embedding_builtin_v1 e join frame f on f.org_id = e.org_id and f.id = e.frame_id
         where f.org_id = $1 and f.asset_id = $2)) as state`,
    [orgId, assetId, jobId],
  )
  return row?.['state'] as IngestState
}

/** Waits until the job has ended. */
export async function ended(rig: Rig, upload: Upload, timeoutMs = 60_000): Promise<IngestState> {
  return waitUntil(
    `the end of job ${upload.jobId}`,
    async () => {
      const state = await ingestState(rig, upload)
      return finalJobStates.has(state.job.state) ? state : undefined
    },
    { timeoutMs },
  )
}

/** Keys in storage below the asset's prefix, without the prefix. */
export async function storedKeys({ s3, aws }: Rig, { orgId, assetId }: Upload): Promise<string[]> {
  const prefix = assetPrefix(orgId, assetId)
  const keys: string[] = []
  let token: string | undefined
  do {
    const page = await s3.send(
      new ListObjectsV2Command({ Bucket: aws.bucket, Prefix: prefix, ...(token === undefined ? {} : { ContinuationToken: token }) }),
    )
    keys.push(...(page.Contents ?? []).map(({ Key = '' }) => Key.slice(prefix.length)))
    token = page.NextContinuationToken
  } while (token !== undefined)
  return keys.sort()
}
