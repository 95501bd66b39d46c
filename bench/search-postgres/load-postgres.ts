import { newUuid } from '@kensa/contract/ids'
import { type Migration, migrate, readMigrations } from '@kensa/db/migrate'
import { plainSql } from '@kensa/local/postgres/plain-sql'
import { type DataSet, dimensions } from './data-set.ts'

type Sql = ReturnType<typeof plainSql>['sql']

export type LoadedPostgres = {
  urlFor: (role: string) => string
  frameIds: string[]
  promoted: Set<string>
  loadMs: number
  promoteMs: number
  swapMsMax: number
  drop: () => Promise<void>
}

/**
 * A database with the product's own migrations, only with wider vectors, filled with the data set; organizations are promoted by the very
 * function that runs in production.
 */
export async function loadPostgres(adminUrl: string, data: DataSet): Promise<LoadedPostgres> {
  const name = `kensa_bench_${newUuid().replaceAll('-', '')}`
  const admin = plainSql(adminUrl)
  await admin.sql(`create database ${name} template template0 encoding 'UTF8' locale_provider libc locale 'C.UTF-8'`)
  const urlFor = (role: string) => withLogin(adminUrl, name, role)
  const { sql, end } = plainSql(urlFor('postgres'))
  const drop = async () => {
    await end()
    await admin.sql(`drop database ${name} with (force)`)
    await admin.end()
  }
  try {
    await migrate({ query: async (text) => ({ rows: await sql(text) }) }, widerMigrations())
    await sql(`alter role kensa_app password 'kensa_app-password'; alter role kensa_cron password 'kensa_cron-password'`)
    const loading = performance.now()
    const frameIds = await fill(sql, data)
    await sql('vacuum analyze')
    const loadMs = performance.now() - loading
    const promoting = performance.now()
    const { promoted, swapMsMax } = await promoteAll(urlFor('kensa_cron'))
    await sql('vacuum analyze')
    return { urlFor, frameIds, promoted, loadMs, promoteMs: performance.now() - promoting, swapMsMax, drop }
  } catch (error) {
    await drop()
    throw error
  }
}

function widerMigrations(): Migration[] {
  return readMigrations().map((migration) => ({ ...migration, sql: migration.sql.replaceAll('halfvec(256)', `halfvec(${dimensions})`) }))
}

function withLogin(adminUrl: string, database: string, role: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  if (role !== 'postgres') {
    url.username = role
    url.password = `${role}-password`
  }
  return url.href
}

/** Rows arrive as uploads do: mixed over the organizations, so that nobody's lie side by side in the shared partition. */
async function fill(sql: Sql, { tenants, vectors }: DataSet): Promise<string[]> {
  const assets = new Map<number, string>()
  for (const tenant of tenants) {
    const [project, asset] = [newUuid(), newUuid()]
    assets.set(tenant.index, asset)
    await sql(`
      insert into organization (id, name, slug) values ('${tenant.orgId}', 'T${tenant.index}', '${tenant.orgId}');
      insert into project (org_id, id, name) values ('${tenant.orgId}', '${project}', 'P');
      insert into asset (org_id, id, project_id, name, kind, content_type, bytes, sha256, state, sampling, created_by)
        values ('${tenant.orgId}', '${asset}', '${project}', 'v.mp4', 'video', 'video/mp4', 1, repeat('a', 64), 'ready', '{}', 'system')`)
  }
  const rowCount = vectors.length / dimensions
  const tenantOfRow = new Uint16Array(rowCount)
  for (const tenant of tenants) tenantOfRow.fill(tenant.index, tenant.first, tenant.first + tenant.rows)
  const frameIds = Array.from({ length: rowCount }, () => newUuid())
  const order = Uint32Array.from({ length: rowCount }, (_, i) => i)
  const stride = 7919
  for (let at = 0; at < rowCount; at += 1000) {
    const rows = [...order.subarray(at, at + 1000)].map((i) => (i * stride) % rowCount)
    const tenantOf = (row: number) => tenants[tenantOfRow[row] ?? 0]
    await sql(
      `insert into frame (org_id, id, asset_id, index, t_ms, width_px, height_px)
       select *, 1, 1, 1 from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[])`,
      [
        rows.map((row) => tenantOf(row)?.orgId),
        rows.map((row) => frameIds[row]),
        rows.map((row) => assets.get(tenantOfRow[row] ?? 0)),
        rows,
      ],
    )
    const values = rows.map((_, i) => `($${i * 3 + 1}::uuid, $${i * 3 + 2}::uuid, $${i * 3 + 3}::halfvec)`).join(', ')
    await sql(
      `insert into embedding_builtin_v1 (org_id, frame_id, e) values ${values}`,
      rows.flatMap((row) => [
        tenantOf(row)?.orgId,
        frameIds[row],
        halfvecBytes(vectors.subarray(row * dimensions, (row + 1) * dimensions)),
      ]),
    )
  }
  return frameIds
}

/** The binary form of a halfvec: dimensions, an unused word, then half-precision floats, all big-endian. */
function halfvecBytes(vector: Float32Array): Buffer {
  const bytes = Buffer.alloc(4 + vector.length * 2)
  bytes.writeInt16BE(vector.length)
  const halves = new DataView(bytes.buffer, bytes.byteOffset + 4)
  for (const [i, value] of vector.entries()) halves.setFloat16(i * 2, value)
  return bytes
}

async function promoteAll(cronUrl: string): Promise<{ promoted: Set<string>; swapMsMax: number }> {
  const cron = plainSql(cronUrl)
  const promoted = new Set<string>()
  let swapMsMax = 0
  for (;;) {
    const started = performance.now()
    const [step] = await cron.sql('select org_id, step from promote_partition_step()')
    if (!step) break
    promoted.add(String(step['org_id']))
    if (step['step'] === 'swap') swapMsMax = Math.max(swapMsMax, performance.now() - started)
  }
  await cron.end()
  return { promoted, swapMsMax }
}
