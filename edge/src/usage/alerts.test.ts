import { newUuid } from '@kensa/contract/ids'
import { monthlyCreditMicros } from '@kensa/contract/usage'
import { openNodePool } from '@kensa/db/client/node'
import type { OpenDb } from '@kensa/db/client/types'
import { noteSpendRefusal } from '@kensa/db/note-spend-refusal'
import { recordUsage } from '@kensa/db/record-usage'
import { SpendLimitReached } from '@kensa/db/spend-refusal'
import { withOrg } from '@kensa/db/with-org'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestEdge, type TestEdge } from '../../../infra/local/test-edge.ts'
import { runCron } from '../cron/run.ts'

let edge: TestEdge
let app: OpenDb
beforeAll(async () => {
  edge = await startTestEdge()
  app = openNodePool(edge.database.urlFor('kensa_app'), { max: 2 })
})
afterAll(async () => {
  await app.end()
  await edge.stop()
})

const use = ({ orgId }: Person, images: number) =>
  withOrg(app.db, { orgId }, (tx) =>
    recordUsage(
      tx,
      { orgId },
      {
        ...{ unit: 'image_embedded', chunk: newUuid(), quantity: images },
        ...{ jobId: null, task: null, projectId: null, apiKeyId: null },
      },
    ),
  )

const mailsTo = (person: Person) =>
  edge.inbox.mails.filter((mail) => mail.to === person.email && !/confirm|verif/i.test(mail.subject)).map((mail) => mail.subject)
const eventsOf = ({ orgId }: Person) =>
  edge.database.sql(
    `select payload from outbox where org_id = $1 and kind = 'event' and payload ->> 'type' = 'usage.threshold_reached' order by id`,
    [orgId],
  )

it('mails owners and admins once for each threshold, in their language, and tells webhooks', async () => {
  const owner = await edge.signUp('Owner', { organizationName: 'Works' })
  await edge.database.sql(`update "user" set language = 'ja' where id = $1`, [owner.userId])
  await use(owner, 2_600)
  await runCron(edge.env)
  await runCron(edge.env)
  expect(mailsTo(owner)).toEqual(['Kensa：「Works」の利用量が今月の上限の 50% に達しました'])
  await use(owner, 100)
  await use(owner, 2_300)
  await runCron(edge.env)
  expect(mailsTo(owner)).toEqual(['Kensa：「Works」が今月の利用上限に達しました', expect.anything()])
  const told = (await eventsOf(owner)).map(({ payload }) => (payload as { data: Record<string, unknown> }).data)
  expect(told.map((data) => data['thresholdPercent'])).toEqual([50, 80, 100])
  expect(told[2]).toMatchObject({ usedMicros: 5_000_000, limitMicros: monthlyCreditMicros, apiKeyId: null })
})

it('tells that the limit is reached when something was refused, though a remainder is left', async () => {
  const owner = await edge.signUp('Owner', { organizationName: 'Mill' })
  await use(owner, 4_900)
  const refusal = await use(owner, 200).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(SpendLimitReached)
  for (let i = 0; i < 2; i++) await noteSpendRefusal(app.db, owner, refusal as SpendLimitReached)
  await runCron(edge.env)
  expect(mailsTo(owner)).toHaveLength(2)
  expect(mailsTo(owner)).toContain('The monthly limit of Mill is reached')
  expect(await eventsOf(owner)).toHaveLength(3)
})

it('charges a day of storage once, however often it sweeps', async () => {
  const owner = await edge.signUp('Owner')
  const [project] = await edge.database.sql('select id from project where org_id = $1', [owner.orgId])
  await edge.database.sql(
    `insert into asset (org_id, id, project_id, name, kind, content_type, bytes, sha256, state, sampling, created_by)
     values ($1, $2, $3, 'a.mp4', 'video', 'video/mp4', 2500000000, $4, 'ready', '{"mode":"keyframes"}', 'system')`,
    [owner.orgId, newUuid(), project?.['id'], 'a'.repeat(64)],
  )
  expect((await runCron(edge.env))['accrueStorage']).toBe(1)
  expect((await runCron(edge.env))['accrueStorage']).toBe(0)
  const entries = await edge.database.sql('select unit, quantity::int, amount_micros::int, chunk from ledger_entry where org_id = $1', [
    owner.orgId,
  ])
  expect(entries).toEqual([{ unit: 'storage_mb_day', quantity: 2500, amount_micros: 5000, chunk: new Date().toISOString().slice(0, 10) }])
})
