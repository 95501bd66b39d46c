import { newUuid } from '@kensa/contract/ids'
import { addAsset, addFrames, addLabel, addOrganization, addProject } from '@kensa/local/postgres/fixtures'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openNodePool } from './client/node.ts'
import type { OpenDb } from './client/types.ts'
import { withOrg } from './with-org.ts'

type Rows = { org: string; project: string; asset: string; frame: string; label: string; job: string }

let database: TestDatabase
let pools: Record<'kensa_app' | 'kensa_runner' | 'kensa_auth' | 'kensa_cron', OpenDb>
let ours: Rows
let theirs: Rows

beforeAll(async () => {
  database = await startTestDatabase()
  const open = (role: keyof typeof pools) => openNodePool(database.urlFor(role), { max: 1 })
  pools = {
    kensa_app: open('kensa_app'),
    kensa_runner: open('kensa_runner'),
    kensa_auth: open('kensa_auth'),
    kensa_cron: open('kensa_cron'),
  }
  ours = await fill()
  theirs = await fill()
})
afterAll(async () => {
  for (const pool of Object.values(pools)) await pool.end()
  await database.stop()
})

/** One row in every tenant table. */
async function fill(): Promise<Rows> {
  const org = await addOrganization(database.sql)
  const project = await addProject(database.sql, org)
  const asset = await addAsset(database.sql, { orgId: org, projectId: project })
  const [frame] = await addFrames(database.sql, { orgId: org, assetId: asset, count: 3, seed: 1 })
  const rows: Rows = { org, project, asset, frame: frame?.id ?? '', label: await addLabel(database.sql, org, 'scratched'), job: newUuid() }
  await database.sql(`
    insert into label_project (org_id, label_id, project_id) values ('${org}', '${rows.label}', '${project}');
    insert into label_event (org_id, id, kind, label_id, label_name, actor_kind, actor_name)
      values ('${org}', gen_random_uuid(), 'archived', '${rows.label}', 'scratched', 'system', 'system');
    insert into frame_label (org_id, frame_id, label_id) values ('${org}', '${rows.frame}', '${rows.label}');
    insert into job (org_id, id, task, input, asset_id) values ('${org}', '${rows.job}', 'ingest', '{}', '${asset}');
    update asset set job_id = '${rows.job}' where org_id = '${org}' and id = '${asset}';
    insert into job_item_error (org_id, id, job_id, key, subject, error) values ('${org}', gen_random_uuid(), '${rows.job}', 'k', 's', '{}');
    insert into outbox (org_id, id, kind, payload, job_id) values ('${org}', gen_random_uuid(), 'job', '{}', '${rows.job}');
    insert into search (org_id, id, kind, frame_id, filter, terms, space, model_version, hits, actor, took_ms)
      values ('${org}', gen_random_uuid(), 'frame', '${rows.frame}', '{}', '[]', 'builtin-v1', '1', '[]', 'system', 1);
    insert into api_key (org_id, id, name, hash, hint, scopes, created_by)
      values ('${org}', gen_random_uuid(), 'k', decode('${org.replaceAll('-', '').repeat(2)}', 'hex'), '9fQ2', '{asset.read}', 'system');
    insert into idempotency (org_id, actor, key, route, request_hash) values ('${org}', 'system', 'k', 'r', 'h');
    insert into audit_entry (org_id, id, action, actor_kind, actor_name, subject_kind)
      values ('${org}', gen_random_uuid(), 'project.created', 'system', 'system', 'project');
    insert into ledger_entry (org_id, id, unit, chunk, quantity, price_micros, amount_micros) values ('${org}', gen_random_uuid(), 'search', 's', 2, 3, 6);
    insert into usage_month (org_id, month, subject) values ('${org}', '2026-11-01', '${org}');
    insert into usage_reservation (org_id, job_id, month, reserved_micros, task) values ('${org}', '${rows.job}', '2026-11-01', 0, 'ingest');
    insert into spend_limit (org_id, id, monthly_limit_micros) values ('${org}', gen_random_uuid(), 1);
    insert into billing_plan (org_id, plan) values ('${org}', 'free');
    insert into billing_account (org_id, customer_id) values ('${org}', 'cus_1');
    insert into metered_window (org_id, subscription_id, customer_id, from_at, enqueued_until) values ('${org}', 'sub_1', 'cus_1', now(), now());
    insert into meter_event (org_id, ledger_id, unit, customer_id, quantity, occurred_at, identifier, send_quantity, next_attempt_at)
      select org_id, id, unit, 'cus_1', quantity, occurred_at, id::text, quantity, now() from ledger_entry where org_id = '${org}';
    insert into meter_lane (org_id, unit) values ('${org}', 'search');
    insert into stripe_event (org_id, event_id, type, created_at) values ('${org}', 'evt_1', 'invoice.paid', now());
    insert into meter_reconciliation (org_id, id, unit, period_start_at, period_end_at, ledger_quantity, stripe_quantity, pending_quantity, state, checked_at)
      values ('${org}', gen_random_uuid(), 'search', now(), now(), 2, 2, 0, 'matched', now());
    insert into usage_alert (org_id, id, month, subject, threshold_percent, limit_micros, spent_micros)
      values ('${org}', gen_random_uuid(), '2026-11-01', '${org}', 50, 2, 1);
    insert into webhook_endpoint (org_id, id, url, secret_sealed, created_by) values ('${org}', '${rows.label}', 'https://a.test/', 's', 'system');
    insert into webhook_event (org_id, id, type, body) values ('${org}', '${rows.job}', 'asset.ready', '{}');
    insert into webhook_delivery (org_id, id, endpoint_id, event_id, state) values ('${org}', '${rows.label}', '${rows.label}', '${rows.job}', 'failed');
    insert into webhook_attempt (org_id, id, delivery_id, number, started_at, duration_ms, outcome, request_headers, response_headers, response_body, response_body_is_cut)
      values ('${org}', gen_random_uuid(), '${rows.label}', 1, now(), 1, 'refused', '{}', '{}', '', false);
    insert into partition_promotion (org_id, space_table, partition_table, step) values ('${org}', 's', 'p', 'copy');
  `)
  return rows
}

// Not here: meter_event and meter_lane, which only the sweeper may read.
const tables = [
  'project',
  'asset',
  'frame',
  'embedding_builtin_v1',
  'label',
  'label_counter',
  'label_project',
  'label_version',
  'label_term',
  'label_event',
  'frame_label',
  'job',
  'job_item_error',
  'outbox',
  'search',
  'api_key',
  'idempotency',
  'audit_entry',
  'ledger_entry',
  'usage_month',
  'usage_reservation',
  'spend_limit',
  'billing_plan',
  'billing_account',
  'metered_window',
  'stripe_event',
  'meter_reconciliation',
  'usage_alert',
  'webhook_endpoint',
  'webhook_event',
  'webhook_delivery',
  'webhook_attempt',
]
const runnerTables = new Set(['asset', 'frame', 'embedding_builtin_v1', 'job', 'job_item_error', 'outbox'])

it("shows none of another organization's rows in any table, to any role", async () => {
  for (const role of ['kensa_app', 'kensa_runner'] as const) {
    for (const table of tables) {
      if (role === 'kensa_runner' && !runnerTables.has(table)) continue
      const count = (orgId: string) =>
        withOrg(pools[role].db, { orgId }, async (tx) => {
          const { rows } = await tx.execute<{ mine: number; other: number }>(sql`
            select count(*) filter (where org_id = ${orgId})::int as mine, count(*) filter (where org_id <> ${orgId})::int as other
            from ${sql.identifier(table)}`)
          return rows[0]
        })
      expect((await count(ours.org))?.mine, `${role} ${table}`).toBeGreaterThan(0)
      expect((await count(ours.org))?.other, `${role} ${table}`).toBe(0)
      expect(await count(newUuid()), `${role} ${table}`).toEqual({ mine: 0, other: 0 })
    }
  }
})

it("changes and deletes none of another organization's rows", async () => {
  const attempts: SQL[] = [
    sql`update project set name = 'taken'`,
    sql`update asset set name = 'taken'`,
    sql`update job set state = 'canceled'`,
    sql`update outbox set sent_at = now()`,
    sql`update webhook_endpoint set url = 'https://taken.test/'`,
    sql`update webhook_delivery set step = 0`,
    sql`delete from webhook_endpoint`,
    sql`delete from frame_label`,
    sql`delete from label`,
    sql`update label set name = 'taken'`,
    sql`update label_counter set last_export_id = 0`,
    sql`delete from label_term`,
    sql`delete from label_project`,
    sql`delete from idempotency`,
    sql`delete from asset`,
    sql`delete from project`,
  ]
  for (const attempt of attempts) {
    const changed = await withOrg(pools.kensa_app.db, { orgId: newUuid() }, (tx) => tx.execute(attempt))
    expect(changed.rowCount).toBe(0)
    const named = await withOrg(pools.kensa_app.db, { orgId: ours.org }, (tx) => tx.execute(sql`${attempt} where org_id = ${theirs.org}`))
    expect(named.rowCount).toBe(0)
  }
})

it('refuses to write a row for another organization', async () => {
  const attempts: [keyof typeof pools, SQL][] = [
    ['kensa_app', sql`insert into project (org_id, id, name) values (${theirs.org}, ${newUuid()}, 'x')`],
    ['kensa_app', sql`insert into label (org_id, id, name) values (${theirs.org}, ${newUuid()}, 'x')`],
    ['kensa_app', sql`insert into label_term (org_id, label_id, text) values (${theirs.org}, ${theirs.label}, 'x')`],
    [
      'kensa_app',
      sql`insert into label_version (org_id, label_id, number, name, color, actor_kind, actor_name)
        values (${theirs.org}, ${theirs.label}, 2, 'x', 'blue', 'system', 'x')`,
    ],
    ['kensa_app', sql`insert into outbox (org_id, id, kind, payload) values (${theirs.org}, ${newUuid()}, 'x', '{}')`],
    ...(['kensa_app', 'kensa_runner', 'kensa_auth', 'kensa_cron'] as const).map((role): [keyof typeof pools, SQL] => [
      role,
      sql`insert into audit_entry (org_id, id, action, actor_kind, actor_name, subject_kind)
        values (${theirs.org}, ${newUuid()}, 'x', 'system', 'x', 'project')`,
    ]),
    [
      'kensa_runner',
      sql`insert into frame (org_id, id, asset_id, index, t_ms, width_px, height_px) values (${theirs.org}, ${newUuid()}, ${theirs.asset}, 9, 0, 1, 1)`,
    ],
  ]
  for (const [role, attempt] of attempts) {
    const refused = withOrg(pools[role].db, { orgId: ours.org }, (tx) => tx.execute(attempt))
    await expect(refused).rejects.toMatchObject({ cause: { message: expect.stringContaining('violates row-level security policy') } })
  }
})

it("refuses a reference to another organization's row", async () => {
  const attempts: [keyof typeof pools, SQL][] = [
    ['kensa_app', sql`insert into frame_label (org_id, frame_id, label_id) values (${ours.org}, ${theirs.frame}, ${ours.label})`],
    ['kensa_app', sql`insert into frame_label (org_id, frame_id, label_id) values (${ours.org}, ${ours.frame}, ${theirs.label})`],
    ['kensa_app', sql`insert into label_project (org_id, label_id, project_id) values (${ours.org}, ${ours.label}, ${theirs.project})`],
    ['kensa_app', sql`insert into label_term (org_id, label_id, text) values (${ours.org}, ${theirs.label}, 'x')`],
    ['kensa_app', sql`update label set merged_into = ${theirs.label} where id = ${ours.label}`],
    [
      'kensa_app',
      sql`insert into job (org_id, id, task, input, asset_id) values (${ours.org}, ${newUuid()}, 'ingest', '{}', ${theirs.asset})`,
    ],
    ['kensa_app', sql`update asset set project_id = ${theirs.project} where id = ${ours.asset}`],
    [
      'kensa_app',
      sql`insert into webhook_delivery (org_id, id, endpoint_id, event_id, state) values (${ours.org}, ${newUuid()}, ${theirs.label}, ${ours.job}, 'failed')`,
    ],
    ['kensa_app', sql`update asset set job_id = ${theirs.job} where id = ${ours.asset}`],
    [
      'kensa_runner',
      sql`insert into frame (org_id, id, asset_id, index, t_ms, width_px, height_px) values (${ours.org}, ${newUuid()}, ${theirs.asset}, 9, 0, 1, 1)`,
    ],
    [
      'kensa_runner',
      sql`insert into job_item_error (org_id, id, job_id, key, subject, error) values (${ours.org}, ${newUuid()}, ${theirs.job}, 'x', 's', '{}')`,
    ],
  ]
  for (const [role, attempt] of attempts) {
    const refused = withOrg(pools[role].db, { orgId: ours.org }, (tx) => tx.execute(attempt))
    await expect(refused).rejects.toMatchObject({ cause: { message: expect.stringContaining('violates foreign key constraint') } })
  }
})

it('lets two organizations use the same names, files and keys', async () => {
  const names = await database.sql(`select name, count(distinct org_id)::int as n from project group by name`)
  expect(names).toEqual([{ name: 'Line 1', n: 2 }])
})

it('lets the edge see the people of the current organization only', async () => {
  for (const { org } of [ours, theirs]) {
    const user = newUuid()
    await database.sql(`
      insert into "user" (id, name, email) values ('${user}', 'P', '${user}@example.test');
      insert into member (id, organization_id, user_id, role) values (gen_random_uuid(), '${org}', '${user}', 'admin');
      insert into invitation (id, organization_id, email, role, expires_at, inviter_id) values (gen_random_uuid(), '${org}', 'x@example.test', 'viewer', now(), '${user}');
    `)
  }
  for (const view of ['org_profile', 'org_member', 'org_invitation']) {
    const { rows } = await withOrg(pools.kensa_app.db, { orgId: ours.org }, (tx) => tx.execute(sql`select * from ${sql.identifier(view)}`))
    expect(rows, view).toHaveLength(1)
  }
  const direct = withOrg(pools.kensa_app.db, { orgId: ours.org }, (tx) => tx.execute(sql`select * from member`))
  await expect(direct).rejects.toMatchObject({ cause: { message: 'permission denied for table member' } })
})

it('keeps sign-in away from tenant tables, and the sweeper from their content', async () => {
  const denied: [keyof typeof pools, SQL][] = [
    ['kensa_auth', sql`select * from project`],
    ['kensa_auth', sql`select * from audit_entry`],
    ['kensa_cron', sql`select * from audit_entry`],
    ['kensa_cron', sql`select * from usage_reservation`],
    ['kensa_cron', sql`select spent_micros from usage_month`],
    ['kensa_runner', sql`select * from audit_entry`],
    ['kensa_cron', sql`select name from asset`],
    ['kensa_cron', sql`select input from job`],
    ['kensa_cron', sql`select * from frame`],
    ['kensa_cron', sql`select * from api_key`],
    ['kensa_runner', sql`select * from api_key`],
    ['kensa_runner', sql`select * from webhook_endpoint`],
    ['kensa_cron', sql`select response_body from webhook_attempt`],
    ['kensa_cron', sql`update webhook_endpoint set url = 'https://taken.test/'`],
    ['kensa_runner', sql`select * from project`],
    ['kensa_app', sql`select hash from api_key`],
  ]
  for (const [role, attempt] of denied)
    await expect(withOrg(pools[role].db, { orgId: ours.org }, (tx) => tx.execute(attempt))).rejects.toMatchObject({
      cause: { message: expect.stringContaining('permission denied') },
    })
})

it('lets no login role become another', async () => {
  const roles = [
    'postgres',
    'kensa_owner',
    'kensa_search',
    'kensa_keys',
    'kensa_promotion',
    'kensa_auth',
    'kensa_app',
    'kensa_runner',
    'kensa_cron',
  ]
  for (const [own, { db }] of Object.entries(pools))
    for (const role of roles.filter((other) => other !== own)) {
      for (const attempt of [sql`set role ${sql.identifier(role)}`, sql`set session authorization ${sql.identifier(role)}`])
        await expect(db.execute(attempt), `${own} → ${role}`).rejects.toMatchObject({
          cause: { message: expect.stringContaining('permission denied') },
        })
    }
})
