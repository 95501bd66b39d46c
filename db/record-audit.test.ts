import { newUuid } from '@kensa/contract/ids'
import { addOrganization } from '@kensa/local/postgres/fixtures'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openNodePool } from './client/node.ts'
import { recordAudit, withoutSecrets } from './record-audit.ts'
import { withOrg } from './with-org.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

const event = { action: 'project.created', subject: { kind: 'project', id: newUuid(), name: 'Line 1' } } as const

it.each(['kensa_app', 'kensa_runner', 'kensa_auth', 'kensa_cron'] as const)(
  'takes entries of %s, with the change or not at all',
  async (role) => {
    const orgId = await addOrganization(database.sql)
    const { db, end } = openNodePool(database.urlFor(role), { max: 1 })
    const ctx = { orgId, actor: { kind: 'system' } } as const
    await withOrg(db, ctx, (tx) => recordAudit(tx, ctx, event))
    const failed = withOrg(db, ctx, async (tx) => {
      await recordAudit(tx, ctx, event)
      throw new Error('the change failed')
    })
    await expect(failed).rejects.toThrow('the change failed')
    await end()
    const rows = await database.sql('select action, actor_kind, actor_name, subject_name from audit_entry where org_id = $1', [orgId])
    expect(rows).toEqual([{ action: 'project.created', actor_kind: 'system', actor_name: 'system', subject_name: 'Line 1' }])
  },
)

it('never stores what is named or shaped like a secret', () => {
  const secret = 'kensa_live_0123456789abcdefghij0123456789abcdef'
  expect(
    withoutSecrets({ name: 'x', secret: 'y', nested: { passwordHash: 'z', list: ['whsec_MfKQ9r8GKYqrTwjUPD8I', 1] }, note: secret }),
  ).toEqual({
    name: 'x',
    secret: '•••',
    nested: { passwordHash: '•••', list: ['•••', 1] },
    note: '•••',
  })
})
