import { hashRules } from '@kensa/algorithms/patterns/hash-rules'
import { newUuid } from '@kensa/contract/ids'
import { type RubricContentInput, rubricContentSchema } from '@kensa/contract/rubric'
import { rulesOf } from '@kensa/contract/rules-of'
import { defaultSpace, spaces } from '@kensa/contract/spaces'
import { halfvecText } from '@kensa/db/halfvec-text'
import { seededRandom, unitVector } from './seeded-random.ts'
import type { TestDatabase } from './test-database-handle.ts'

type Sql = TestDatabase['sql']

/** Rows of tests, written as superuser so that what is tested is only reading or changing them. */
export async function addOrganization(sql: Sql, name = 'Test'): Promise<string> {
  const id = newUuid()
  await sql('insert into organization (id, name, slug) values ($1, $2, $3)', [id, name, id])
  return id
}

export async function addProject(sql: Sql, orgId: string, name = 'Line 1'): Promise<string> {
  const id = newUuid()
  await sql('insert into project (org_id, id, name) values ($1, $2, $3)', [orgId, id, name])
  return id
}

export type AssetSeed = { orgId: string; projectId: string; name?: string; kind?: 'image' | 'video'; state?: string; createdAt?: Date }

export async function addAsset(sql: Sql, seed: AssetSeed): Promise<string> {
  const id = newUuid()
  const kind = seed.kind ?? 'image'
  await sql(
    `insert into asset (org_id, id, project_id, name, kind, content_type, bytes, sha256, state, sampling, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, 1000, $7, $8, '{"mode":"rate","framesPerSecond":1}', 'system', $9)`,
    [
      seed.orgId,
      id,
      seed.projectId,
      seed.name ?? `${id}.${kind === 'image' ? 'jpg' : 'mp4'}`,
      kind,
      kind === 'image' ? 'image/jpeg' : 'video/mp4',
      id.replaceAll('-', '').repeat(2),
      seed.state ?? 'ready',
      seed.createdAt ?? new Date(),
    ],
  )
  return id
}

export type SeededFrame = { id: string; vector: number[] }

/** Frames with embeddings in loose clusters. */
export async function addFrames(
  sql: Sql,
  { orgId, assetId, count, seed }: { orgId: string; assetId: string; count: number; seed: number },
): Promise<SeededFrame[]> {
  const random = seededRandom(seed)
  const { dimensions, table } = spaces[defaultSpace]
  const centres = Array.from({ length: 10 }, () => unitVector(random, dimensions))
  const frames = Array.from({ length: count }, (_, i) => ({ id: newUuid(), vector: unitVector(random, dimensions, centres[i % 10]) }))
  await sql(
    `insert into frame (org_id, id, asset_id, index, t_ms, width_px, height_px)
     select $1, id, $2, (select coalesce(max(index) + 1, 0) from frame where org_id = $1 and asset_id = $2) + n - 1, n, 64, 48
     from unnest($3::uuid[]) with ordinality as f (id, n)`,
    [orgId, assetId, frames.map((frame) => frame.id)],
  )
  for (let at = 0; at < frames.length; at += 1000) {
    const some = frames.slice(at, at + 1000)
    await sql(`insert into ${table} (org_id, frame_id, e) select $1, id, v::halfvec from unnest($2::uuid[], $3::text[]) as f (id, v)`, [
      orgId,
      some.map((frame) => frame.id),
      some.map((frame) => halfvecText(frame.vector)),
    ])
  }
  return frames
}

/** A label with its first version. */
export async function addLabel(sql: Sql, orgId: string, name: string, id: string = newUuid()): Promise<string> {
  await sql(
    `with made as (insert into label (org_id, id, name) values ($1, $2, $3) returning org_id, id, name, color),
       known as (insert into label_term (org_id, label_id, text) select org_id, id, name from made)
     insert into label_version (org_id, label_id, number, name, color, actor_kind, actor_name)
     select org_id, id, 1, name, color, 'system', 'system' from made`,
    [orgId, id, name],
  )
  return id
}

/** A rubric in its first version. */
export async function addRubric(
  sql: Sql,
  orgId: string,
  { name, content }: { name?: string; content: RubricContentInput },
): Promise<string> {
  const id = newUuid()
  const whole = rubricContentSchema.parse(content)
  // One statement: each of the two rows names the other.
  await sql(
    `with made as (insert into rubric (org_id, id, name) values ($1, $2, $3) returning org_id, id)
     insert into rubric_version (org_id, rubric_id, number, content, rules_hash, criterion_count, pattern_count, actor_kind, actor_name)
     select org_id, id, 1, $4::jsonb, $5, $6, $7, 'system', 'system' from made`,
    [orgId, id, name ?? id, JSON.stringify(whole), await hashRules(rulesOf(whole)), whole.criteria.length, whole.patterns.length],
  )
  return id
}
