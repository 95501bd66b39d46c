import { createHash } from 'node:crypto'
import { newUuid } from '@kensa/contract/ids'
import { addOrganization } from '@kensa/local/postgres/fixtures'
import { startTestDatabase, type TestDatabase } from '@kensa/local/postgres/test-database'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openNodePool } from './client/node.ts'
import type { OpenDb } from './client/types.ts'
import { apiKey } from './schema/api-key.ts'
import { withOrg } from './with-org.ts'

let database: TestDatabase
let app: OpenDb
beforeAll(async () => {
  database = await startTestDatabase()
  app = openNodePool(database.urlFor('kensa_app'), { max: 1 })
})
afterAll(async () => {
  await app.end()
  await database.stop()
})

const hashOf = (secret: string) => createHash('sha256').update(secret).digest()
const find = async (secret: string) => (await app.db.execute(sql`select * from find_api_key(${hashOf(secret)})`)).rows

it('finds a key by the hash of its secret before any organization is known', async () => {
  const keys = await Promise.all(
    ['first', 'second'].map(async (secret) => {
      const orgId = await addOrganization(database.sql)
      const id = newUuid()
      await withOrg(app.db, { orgId }, (tx) =>
        tx
          .insert(apiKey)
          .values({ orgId, id, name: secret, hash: hashOf(secret), hint: 'abcd', scopes: ['asset.read'], createdBy: 'system' }),
      )
      return {
        org_id: orgId,
        id,
        name: secret,
        scopes: ['asset.read'],
        expires_at: null,
        revoked_at: null,
        last_used_at: null,
        previous_expires_at: null,
      }
    }),
  )
  expect(await find('first')).toEqual([keys[0]])
  expect(await find('second')).toEqual([keys[1]])
  expect(await find('third')).toEqual([])
})

it('uses the index on the hash', async () => {
  const plan = await database.sql(`set enable_seqscan = off; explain select * from api_key where hash = '\\x00'`)
  expect(JSON.stringify(plan)).toContain('api_key_hash')
})
