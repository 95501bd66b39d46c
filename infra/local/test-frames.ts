import { newUuid, toId } from '@kensa/contract/ids'
import type { Person, TestEdge } from './test-edge.ts'
import { uuidIn } from './test-uploads.ts'

export type TestAsset = { id: string; frameIds: string[] }

/** An asset with frames and their embeddings, as an ingest leaves them. */
export async function addIngestedAsset(
  edge: TestEdge,
  of: Person,
  projectId: string,
  name: string,
  vectors: readonly (readonly number[])[],
  kind: 'image' | 'video' = 'image',
): Promise<TestAsset> {
  const { sql } = edge.database
  const assetId = newUuid()
  const type = kind === 'image' ? 'image/jpeg' : 'video/mp4'
  const sha256 = assetId.replaceAll('-', '').repeat(2)
  await sql(
    `insert into asset (org_id, id, project_id, name, kind, content_type, bytes, sha256, state, frame_count, sampling, created_by)
     values ($1, $2, $3, $4, $5, $6, 10, $7, 'ready', $8, '{"mode":"keyframes"}', 'system')`,
    [of.orgId, assetId, uuidIn(projectId, 'project'), name, kind, type, sha256, vectors.length],
  )
  const frameIds: string[] = []
  for (const [index, vector] of vectors.entries()) {
    const frameId = newUuid()
    await sql('insert into frame (org_id, id, asset_id, index, t_ms, width_px, height_px) values ($1, $2, $3, $4, $5, 64, 48)', [
      of.orgId,
      frameId,
      assetId,
      index,
      index * 1000,
    ])
    const e = `[${vector.join(',')}]`
    await sql('insert into embedding_builtin_v1 (org_id, frame_id, e) values ($1, $2, $3::halfvec)', [of.orgId, frameId, e])
    frameIds.push(toId('frame', frameId))
  }
  return { id: toId('asset', assetId), frameIds }
}
