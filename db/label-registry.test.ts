import { newUuid } from '@kensa/contract/ids'
import { addAsset, addFrames, addLabel, addOrganization, addProject } from '@kensa/local/postgres/fixtures'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openNodePool } from './client/node.ts'
import type { OpenDb } from './client/types.ts'
import { withOrg } from './with-org.ts'

let database: TestDatabase
let app: OpenDb
let org: string
beforeAll(async () => {
  database = await startTestDatabase()
  app = openNodePool(database.urlFor('kensa_app'), { max: 8 })
  org = await addOrganization(database.sql)
})
afterAll(async () => {
  await app.end()
  await database.stop()
})

const run = (query: SQL) => withOrg(app.db, { orgId: org }, (tx) => tx.execute(query))
const refused = (query: SQL, code: string) => expect(run(query)).rejects.toMatchObject({ cause: { code } })
const merge = (from: string, into: string) => run(sql`update label set merged_into = ${into} where id = ${from}`)
const roots = async (...ids: string[]) => {
  const { rows } = await run(sql`select id, root_id from label`)
  const rootOf = new Map(rows.map((row) => [row['id'], row['root_id']]))
  return ids.map((id) => rootOf.get(id))
}
const several = async (count: number) => {
  const ids: string[] = []
  for (let i = 0; i < count; i++) ids.push(await addLabel(database.sql, org, newUuid()))
  return ids as [string, string, string, string, string]
}

it.each([
  ['Scratch', 'SCRATCH'],
  ['Scratch', '  ｓｃｒａｔｃｈ'],
  ['ÉCAILLE', 'écaille'],
  ['ТРЕЩИНА', 'трещина'],
  ['Weiß', 'WEISS'],
  ['ΑΣ', 'ας'],
  ['ｷｽﾞ', 'キズ'],
  ['두 줄', '두  줄'],
])('takes %j and %j for one name', async (first, second) => {
  const [row] = await database.sql('select label_key($1) = label_key($2) as same', [first, second])
  expect(row).toEqual({ same: true })
})

it('never holds two current names that are one, whoever writes them', async () => {
  const name = newUuid()
  await addLabel(database.sql, org, `É ${name}`)
  await expect(addLabel(database.sql, org, `é  ${name.toUpperCase()}`)).rejects.toMatchObject({ code: '23505' })
})

it('numbers labels from 1 in each organization, and never gives a number twice', async () => {
  const other = await addOrganization(database.sql)
  const number = async (id: string) => (await database.sql('select export_id from label where id = $1', [id]))[0]?.['export_id']
  const first = await addLabel(database.sql, other, 'a')
  const second = await addLabel(database.sql, other, 'b')
  expect([await number(first), await number(second)]).toEqual([1, 2])
  await database.sql('delete from label where id = $1', [second])
  const third = await addLabel(database.sql, other, 'c')
  expect(await number(third)).toBe(3)
  await expect(database.sql('update label set export_id = 9 where id = $1', [third])).rejects.toMatchObject({ code: 'KL001' })
})

it('leads every label of a chain to its end, and back when a merge is taken back', async () => {
  const [a, b, c, d] = await several(4)
  await merge(a, b)
  await merge(b, c)
  await merge(d, b).catch(() => {})
  await merge(d, c)
  expect(await roots(a, b, c, d)).toEqual([c, c, c, c])
  await run(sql`update label set merged_into = null where id = ${b}`)
  expect(await roots(a, b, c, d)).toEqual([b, b, c, c])
})

it('lets no circle come about, not even past the API', async () => {
  const [a, b, c] = await several(3)
  await refused(sql`update label set merged_into = ${a} where id = ${a}`, 'KL001')
  await merge(a, b)
  await refused(sql`update label set merged_into = ${a} where id = ${b}`, 'KL001')
  await refused(sql`update label set merged_into = ${c} where id = ${a}`, 'KL001')
  await refused(sql`update label set root_id = ${c} where id = ${a}`, 'KL001')
  await merge(b, c)
  await refused(sql`update label set merged_into = ${a} where id = ${c}`, 'KL001')
  expect(await roots(a, b, c)).toEqual([c, c, c])
})

it('lets no circle come about when labels are merged into each other at once', async () => {
  const ids = await several(5)
  const pairs = ids.flatMap((from) => ids.filter((into) => into !== from).map((into) => [from, into] as const))
  await Promise.allSettled(pairs.map(([from, into]) => merge(from, into)))
  const { rows } = await run(sql`select id, merged_into, root_id from label where id = any(${sql.param(ids)}::uuid[])`)
  const next = new Map(rows.map((row) => [row['id'], row['merged_into']]))
  for (const row of rows) {
    let end = row['id']
    for (let steps = 0; next.get(end) !== null; steps++) {
      expect(steps).toBeLessThan(ids.length)
      end = next.get(end)
    }
    expect(row['root_id']).toBe(end)
  }
  expect(rows.filter((row) => row['merged_into'] === null)).toHaveLength(1)
})

it('frees the name of a merged label, and refuses to take it back while another has it', async () => {
  const [a, b] = await several(2)
  const [row] = await database.sql('select name from label where id = $1', [a])
  await merge(a, b)
  await addLabel(database.sql, org, String(row?.['name']))
  await refused(sql`update label set merged_into = null where id = ${a}`, '23505')
})

it('keeps a label that frames carry, that others went into, or whose version is missing', async () => {
  const project = await addProject(database.sql, org)
  const asset = await addAsset(database.sql, { orgId: org, projectId: project })
  const [frame] = await addFrames(database.sql, { orgId: org, assetId: asset, count: 1, seed: 1 })
  const [worn, target, gone] = await several(3)
  await run(sql`insert into frame_label (org_id, frame_id, label_id) values (${org}, ${frame?.id}, ${worn})`)
  await merge(gone, target)
  for (const id of [worn, target]) await expect(run(sql`delete from label where id = ${id}`)).rejects.toThrow()
  await expect(run(sql`update label set version = 2 where id = ${worn}`)).rejects.toThrow()
  await run(sql`delete from label where id = ${gone}`)
  await run(sql`delete from label where id = ${target}`)
})

it('lets nobody but the owner rewrite the history of labels', async () => {
  const rows = await database.sql(
    `select rolname, t from pg_roles, unnest(array['label_version', 'label_event']) t
     where rolname in ('kensa_app', 'kensa_runner', 'kensa_auth', 'kensa_cron')
     and (has_table_privilege(rolname, t, 'update, delete, truncate') or has_any_column_privilege(rolname, t, 'update'))`,
  )
  expect(rows).toEqual([])
})
