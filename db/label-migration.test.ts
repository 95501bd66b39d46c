import { newUuid } from '@kensa/contract/ids'
import { addAsset, addFrames, addOrganization, addProject } from '@kensa/local/postgres/fixtures'
import { openDatabase, sqlRunner } from '@kensa/local/postgres/open-database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate, readMigrations } from './migrate.ts'

const registry = '20261128060000_label_registry'
let database: Awaited<ReturnType<typeof openDatabase>>
const query = async (text: string, values?: unknown[]) => (await database.query<Record<string, unknown>>(text, values)).rows

beforeAll(async () => {
  database = await openDatabase({})
  const all = readMigrations()
  await migrate(
    sqlRunner(database),
    all.slice(
      0,
      all.findIndex(({ name }) => name === registry),
    ),
  )
})
afterAll(() => database.close())

it('keeps the labels of before with their frames, gives each a number and a first version, and parts names that turn out to be one', async () => {
  const org = await addOrganization(query)
  const neighbour = await addOrganization(query)
  const project = await addProject(query, org)
  const asset = await addAsset(query, { orgId: org, projectId: project })
  const frames = await addFrames(query, { orgId: org, assetId: asset, count: 3, seed: 2 })
  const names = ['scratched', 'Écaille', 'écaille', 'キズ', '두 줄']
  const ids = names.map(() => newUuid())
  for (const [n, name] of names.entries())
    await query(`insert into label (org_id, id, name, created_at) values ($1, $2, $3, $4)`, [
      org,
      ids[n],
      name,
      `2026-11-0${n + 1}T00:00:00Z`,
    ])
  await query(`insert into label (org_id, id, name) values ($1, $2, 'scratched')`, [neighbour, newUuid()])
  await query(
    `insert into audit_entry (org_id, id, action, actor_kind, actor_id, actor_name, subject_kind, subject_id)
     values ($1, $2, 'label.created', 'user', $3, 'Kim', 'label', $4)`,
    [org, newUuid(), newUuid(), ids[0]],
  )
  for (const [n, frame] of frames.entries())
    await query('insert into frame_label (org_id, frame_id, label_id) values ($1, $2, $3)', [org, frame.id, ids[n]])
  const worn = await query('select * from frame_label order by frame_id')

  await migrate(sqlRunner(database))

  expect(await query('select * from frame_label order by frame_id')).toEqual(worn)
  const labels = await query(
    `select l.name, l.export_id, l.version, l.root_id = l.id as root, v.actor_name, v.created_at = l.created_at as dated, t.key
     from label l join label_version v on v.org_id = l.org_id and v.label_id = l.id and v.number = l.version and v.name = l.name
     join label_term t on t.org_id = l.org_id and t.label_id = l.id where l.org_id = $1 order by l.export_id`,
    [org],
  )
  expect(labels).toEqual([
    { name: 'scratched', export_id: 1, version: 1, root: true, actor_name: 'Kim', dated: true, key: 'scratched' },
    { name: 'Écaille', export_id: 2, version: 1, root: true, actor_name: 'system', dated: true, key: 'écaille' },
    { name: 'écaille (3)', export_id: 3, version: 1, root: true, actor_name: 'system', dated: true, key: 'écaille (3)' },
    { name: 'キズ', export_id: 4, version: 1, root: true, actor_name: 'system', dated: true, key: 'キズ' },
    { name: '두 줄', export_id: 5, version: 1, root: true, actor_name: 'system', dated: true, key: '두 줄' },
  ])
  expect(await query('select last_export_id from label_counter order by 1')).toEqual([{ last_export_id: 1 }, { last_export_id: 5 }])
})
