import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { afterAll, beforeAll, expect, it } from 'vitest'

const identity = [
  'account',
  'invitation',
  'member',
  'organization',
  'passkey',
  'rate_limit',
  'session',
  'two_factor',
  'user',
  'verification',
]
// Of the installation, not of a tenant: who may do what is named role by role.
const fleet = ['runner']
const plain = "(org_id = (current_setting('app.org_id'::text))::uuid)"
const noOneBecomes = ['kensa_owner', 'kensa_search', 'kensa_keys', 'kensa_promotion', 'kensa_dispatch']
// Sign-in adds rows to these in the transaction of what it changes, and sees none.
const addedByAuth = new Set(['audit_entry', 'outbox'])
const loginRoles = ['kensa_app', 'kensa_auth', 'kensa_cron', 'kensa_runner']

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

const names = (rows: Record<string, unknown>[], key = 'name') => rows.map((row) => row[key])

async function tenantTables(): Promise<string[]> {
  const rows = await database.sql(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> all ($1) order by 1`,
    [[...identity, ...fleet]],
  )
  return names(rows) as string[]
}

it('has tenant tables to check', async () => {
  expect(await tenantTables()).toEqual([
    'annotation_export',
    'annotation_import',
    'api_key',
    'assessment',
    'asset',
    'audit_entry',
    'billing_account',
    'billing_plan',
    'certificate',
    'certificate_basis',
    'certificate_goal',
    'certificate_goal_label',
    'embedding_builtin_v1',
    'embedding_builtin_v1_default',
    'frame',
    'frame_label',
    'idempotency',
    'job',
    'job_item_error',
    'label',
    'label_counter',
    'label_event',
    'label_project',
    'label_term',
    'label_version',
    'ledger_entry',
    'meter_event',
    'meter_lane',
    'meter_reconciliation',
    'metered_window',
    'model_answer',
    'outbox',
    'partition_promotion',
    'project',
    'region',
    'review',
    'review_item',
    'review_setting',
    'rubric',
    'rubric_version',
    'search',
    'spend_limit',
    'stripe_event',
    'usage_alert',
    'usage_month',
    'usage_reservation',
    'verdict',
    'webhook_attempt',
    'webhook_delivery',
    'webhook_endpoint',
    'webhook_event',
  ])
})

it('forces row security on every tenant table, under one policy in its plain form', async () => {
  for (const table of await tenantTables()) {
    const [flags] = await database.sql('select relrowsecurity, relforcerowsecurity from pg_class where oid = $1::text::regclass', [table])
    expect(flags, table).toEqual({ relrowsecurity: true, relforcerowsecurity: true })
    const policies = await database.sql(
      `select policyname, permissive, array(select unnest(roles::text[]) order by 1)::text as roles, cmd, qual, with_check from pg_policies where tablename = $1`,
      [table],
    )
    const tenant = policies.filter((policy) => policy['policyname'] === 'tenant')
    expect(tenant, table).toEqual([
      {
        policyname: 'tenant',
        permissive: 'PERMISSIVE',
        roles: '{kensa_app,kensa_owner,kensa_runner}',
        cmd: 'ALL',
        qual: plain,
        with_check: null,
      },
    ])
    // Any other policy is for one role alone that works across organizations by design.
    for (const policy of policies.filter((each) => each['policyname'] !== 'tenant'))
      expect(
        [
          '{kensa_search}',
          '{kensa_keys}',
          '{kensa_promotion}',
          '{kensa_dispatch}',
          '{kensa_cron}',
          ...(addedByAuth.has(table) ? ['{kensa_auth}'] : []),
        ],
        `${table}.${policy['policyname']}`,
      ).toContain(policy['roles'])
  }
})

it('forces row security on the fleet too: all organizations see it, runners alone write it, and the sweeper takes only the silent', async () => {
  for (const table of fleet) {
    const [flags] = await database.sql('select relrowsecurity, relforcerowsecurity from pg_class where oid = $1::text::regclass', [table])
    expect(flags, table).toEqual({ relrowsecurity: true, relforcerowsecurity: true })
    const policies = await database.sql(
      `select policyname as name, permissive, roles::text, cmd, qual, with_check from pg_policies where tablename = $1 order by 1`,
      [table],
    )
    const common = { permissive: 'PERMISSIVE', with_check: null }
    expect(policies, table).toEqual([
      { ...common, name: 'cron', roles: '{kensa_cron}', cmd: 'SELECT', qual: 'true' },
      { ...common, name: 'cron_delete', roles: '{kensa_cron}', cmd: 'DELETE', qual: "(seen_at < (now() - '00:05:00'::interval))" },
      { ...common, name: 'fleet', roles: '{kensa_runner}', cmd: 'ALL', qual: 'true' },
      { ...common, name: 'fleet_read', roles: '{kensa_app}', cmd: 'SELECT', qual: 'true' },
    ])
  }
})

it('keeps the fleet apart from tenants: no organization in it, and no key between them', async () => {
  for (const table of fleet) {
    const columns = await database.sql(
      `select attname as name from pg_attribute where attrelid = $1::text::regclass and attname in ('org_id', 'organization_id')`,
      [table],
    )
    expect(columns, table).toEqual([])
    const keys = await database.sql(
      `select conname from pg_constraint where contype = 'f' and (conrelid = $1::text::regclass or confrelid = $1::text::regclass)`,
      [table],
    )
    expect(keys, table).toEqual([])
  }
})

it('starts every primary key, unique key and foreign key of a tenant table with the organization', async () => {
  for (const table of await tenantTables()) {
    const keys = await database.sql(
      `select i.indexrelid::regclass::text as name, a.attname from pg_index i
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
       where i.indrelid = $1::text::regclass and (i.indisunique or i.indisprimary)`,
      [table],
    )
    expect(keys.length, table).toBeGreaterThan(0)
    for (const key of keys) expect(key['attname'], `${table}.${key['name']}`).toBe('org_id')
    const references = await database.sql(
      `select c.conname, c.confrelid::regclass::text as target, a.attname as first, b.attname as target_first
       from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
       where c.conrelid = $1::text::regclass and c.contype = 'f'`,
      [table],
    )
    expect(references.length, table).toBeGreaterThan(0)
    for (const reference of references) {
      expect(reference['first'], `${table}.${reference['conname']}`).toBe('org_id')
      expect(reference['target_first'], `${table}.${reference['conname']}`).toBe(reference['target'] === 'organization' ? 'id' : 'org_id')
    }
    const primary = await database.sql(`select from pg_constraint where conrelid = $1::text::regclass and contype = 'p'`, [table])
    expect(primary, table).toHaveLength(1)
  }
})

it('never lets a foreign key clear the organization of a row', async () => {
  const rows = await database.sql(
    `select conname from pg_constraint where contype = 'f' and confdeltype = 'n' and conrelid::regclass::text <> 'session'
     and (confdelsetcols is null or conkey[1] = any (confdelsetcols))`,
  )
  expect(names(rows, 'conname')).toEqual([])
})

it('gives identity tables to kensa_auth, and those of tenants and of the fleet to kensa_owner', async () => {
  const owners = await database.sql(
    `select relname, pg_get_userbyid(relowner) as owner from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')`,
  )
  for (const { relname, owner } of owners) {
    const auth = identity.includes(String(relname)) || String(relname).startsWith('org_')
    expect(owner, String(relname)).toBe(auth ? 'kensa_auth' : 'kensa_owner')
  }
})

it('has no role of ours that is superuser, passes row security, or inherits anything', async () => {
  const rows = await database.sql(
    `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit, rolcanlogin
     from pg_roles where rolname like 'kensa\\_%' order by 1`,
  )
  expect(names(rows, 'rolname')).toEqual([...loginRoles, ...noOneBecomes].sort())
  for (const { rolname, rolcanlogin, ...powers } of rows) {
    expect(Object.values(powers), String(rolname)).not.toContain(true)
    expect(rolcanlogin, String(rolname)).toBe(loginRoles.includes(String(rolname)))
  }
})

it('makes no role of ours a member of another', async () => {
  const rows = await database.sql(
    `select pg_get_userbyid(member) as member, pg_get_userbyid(roleid) as role from pg_auth_members
     where pg_get_userbyid(member) like 'kensa\\_%'`,
  )
  expect(rows).toEqual([])
})

it('grants each role no more than its work needs', async () => {
  const rows = await database.sql(
    `select grantee || ' ' || table_name || ': ' || string_agg(privilege_type, ' ' order by privilege_type) as name
     from information_schema.role_table_grants
     where table_schema = 'public' and grantee <> all (array['kensa_owner', 'kensa_auth', 'postgres'])
     group by grantee, table_name order by 1`,
  )
  expect(names(rows)).toMatchSnapshot()
  const columns = await database.sql(
    `select grantee || ' ' || table_name || ' ' || privilege_type || ': ' || string_agg(column_name, ' ' order by column_name) as name
     from information_schema.column_privileges p
     where table_schema = 'public' and grantee <> all (array['kensa_owner', 'kensa_auth', 'postgres'])
     and not exists (
       select from information_schema.role_table_grants t
       where t.table_schema = p.table_schema and t.table_name = p.table_name and t.grantee = p.grantee and t.privilege_type = p.privilege_type
     )
     group by grantee, table_name, privilege_type order by 1`,
  )
  expect(names(columns)).toMatchSnapshot()
})

it('lets nobody change or delete what was written down: not even the owner of the table', async () => {
  for (const table of ['audit_entry']) {
    const rows = await database.sql(
      `select rolname as name from pg_roles where rolname like 'kensa\\_%'
       and (has_table_privilege(rolname, $1, 'update, delete, truncate') or has_any_column_privilege(rolname, $1, 'update'))`,
      [table],
    )
    expect(names(rows), table).toEqual([])
  }
})

it('lets no one who can log in change a verdict, but to say that a later one took its place', async () => {
  const rows = await database.sql(
    `select rolname || ' ' || attname as name from pg_roles, pg_attribute
     where rolname = any ($1) and attrelid = 'verdict'::regclass and attnum > 0 and has_column_privilege(rolname, attrelid, attnum, 'update')`,
    [loginRoles],
  )
  expect(names(rows)).toEqual(['kensa_runner superseded_at'])
  const deleting = await database.sql(
    `select rolname as name from pg_roles where rolname = any ($1) and has_table_privilege(rolname, 'verdict', 'delete, truncate')`,
    [loginRoles],
  )
  expect(names(deleting)).toEqual([])
})

it('lets PUBLIC execute none of our functions, and pins the search path of those that act for their owner', async () => {
  const rows = await database.sql(
    `select proname, pg_get_userbyid(proowner) as owner, prosecdef, proconfig, has_function_privilege('kensa_app', oid, 'execute') as app,
       has_function_privilege('kensa_runner', oid, 'execute') as runner, has_function_privilege('kensa_cron', oid, 'execute') as cron
     from pg_proc p where pronamespace = 'public'::regnamespace
     and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`,
  )
  const callable = (role: string) =>
    names(
      rows.filter((row) => row[role] === true),
      'proname',
    )
  expect(callable('app')).toEqual([
    'find_api_key',
    'label_key',
    'rotate_api_key',
    'search_file_name',
    'search_vector_builtin_v1',
    'usage_limit_of',
    'usage_note_alerts',
    'usage_record',
    'usage_refusal',
    'usage_reserve',
  ])
  expect(callable('runner')).toEqual(['claim_next_job', 'label_key', 'usage_note_alerts', 'usage_record', 'usage_reestimate'])
  expect(callable('cron')).toEqual(['promote_partition_step', 'usage_accrue_storage'])
  for (const row of rows) {
    expect(row['proconfig'], String(row['proname'])).toContain('search_path=pg_catalog, public, pg_temp')
    expect(['kensa_owner', 'kensa_search', 'kensa_keys', 'kensa_promotion', 'kensa_dispatch'], String(row['proname'])).toContain(
      row['owner'],
    )
  }
})

it('lets no login role create anything in the schema', async () => {
  const rows = await database.sql(
    `select rolname as name from pg_roles where rolname like 'kensa\\_%' and has_schema_privilege(rolname, 'public', 'create')`,
  )
  expect(names(rows)).toEqual(['kensa_owner'])
})
