import { PutObjectCommand } from '@aws-sdk/client-s3'
import { newUuid } from '@kensa/contract/ids'
import { frameKey } from '@kensa/contract/storage-keys'
import { addAsset } from '@kensa/local/postgres/fixtures'
import type { Org, Rig } from './runner-rig.ts'

/** Frames with stills, as an ingest leaves them, all with the same one. */
export async function storeFrames(rig: Rig, { orgId, projectId }: Org, still: Uint8Array, count: number): Promise<string[]> {
  const assetId = await addAsset(rig.database.sql, { orgId, projectId, kind: 'video' })
  const ids = Array.from({ length: count }, () => newUuid())
  for (const index of ids.keys()) {
    const Key = frameKey(orgId, assetId, index)
    await rig.s3.send(new PutObjectCommand({ Bucket: rig.aws.bucket, Key, Body: still, ContentType: 'image/jpeg' }))
  }
  await rig.database.sql(
    `insert into frame (org_id, id, asset_id, index, t_ms, width_px, height_px)
     select $1, id, $2, n - 1, n * 100, 640, 480 from unnest($3::uuid[]) with ordinality as f (id, n)`,
    [orgId, assetId, ids],
  )
  return ids
}
