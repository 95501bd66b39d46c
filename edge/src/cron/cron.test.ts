import { openNodePool } from '@kensa/db/client/node'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { putParts, startUploadStand, type TestFile, type UploadStand, uuidIn } from '../../../infra/local/test-uploads.ts'
import { deleteAsset } from '../assets/delete.ts'
import { openStorage } from '../ports/storage/s3.ts'
import { runCron } from './run.ts'

let stand: UploadStand
beforeAll(async () => {
  stand = await startUploadStand()
})
afterAll(() => stand.stop())
beforeEach(async () => void (await stand.takeMessages()))

let unique = 0
function jpeg(): TestFile {
  return { name: `cron-${++unique}.jpg`, contentType: 'image/jpeg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, unique]) }
}

async function queued() {
  const { answer } = await stand.upload(jpeg())
  const asset = await answer.json()
  return { assetId: asset.id as string, jobId: uuidIn(asset.jobId, 'job') }
}

const sql = (text: string, values: unknown[] = []) => stand.edge.database.sql(text, values)
const run = () => runCron(stand.edge.env)
const messageOf = (jobId: string) => ({ v: 1, jobId, orgId: stand.orgId })

async function objectsOf(assetId: string): Promise<number> {
  const prefix = encodeURIComponent(`org/${stand.orgId}/asset/${uuidIn(assetId, 'asset')}/`)
  const listing = await (await fetch(`${stand.aws.endpoint}/${stand.aws.bucket}?list-type=2&prefix=${prefix}`)).text()
  return listing.match(/<Key>/g)?.length ?? 0
}

it('does nothing, and nothing wrong, when nothing is due', async () => {
  const report = await run()
  expect(Object.values(report).every((count) => count === 0)).toBe(true)
})

it('sends a message that the queue did not take, once', async () => {
  const { jobId } = await queued()
  await stand.takeMessages()
  await sql("update outbox set sent_at = null, next_attempt_at = now() - interval '1 second' where job_id = $1", [jobId])
  expect((await run()).sendDueMessages).toBe(1)
  expect((await run()).sendDueMessages).toBe(0)
  expect(await stand.takeMessages()).toEqual([messageOf(jobId)])
})

it('puts off what the queue refuses, and sends it later', async () => {
  const { jobId } = await queued()
  await stand.takeMessages()
  await sql('update outbox set sent_at = null, next_attempt_at = now(), attempts = 0 where job_id = $1', [jobId])
  const broken = { ...stand.edge.env, SQS_QUEUE_URL: `${stand.aws.endpoint}/000000000000/nowhere` }
  expect((await runCron(broken)).sendDueMessages).toBe(0)
  const [row] = await sql('select attempts, sent_at, next_attempt_at > now() as later from outbox where job_id = $1', [jobId])
  expect(row).toEqual({ attempts: 1, sent_at: null, later: true })
  await sql('update outbox set next_attempt_at = now() where job_id = $1', [jobId])
  expect((await run()).sendDueMessages).toBe(1)
  expect(await stand.takeMessages()).toEqual([messageOf(jobId)])
})

it('wakes a job whose message got lost and one whose runner died, less often the longer they wait', async () => {
  const lost = await queued()
  const orphan = await queued()
  const alive = await queued()
  await stand.takeMessages()
  await sql("update outbox set created_at = now() - interval '10 minutes'")
  await sql("update job set created_at = now() - interval '10 minutes' where id = $1", [lost.jobId])
  await sql("update job set state = 'running', attempt = 1, lease_until = now() - interval '5 minutes' where id = $1", [orphan.jobId])
  await sql("update job set state = 'running', attempt = 1, lease_until = now() + interval '1 minute' where id = $1", [alive.jobId])
  expect(await run()).toMatchObject({ wakeStalledJobs: 2, sendDueMessages: 2 })
  expect(await stand.takeMessages()).toEqual(expect.arrayContaining([messageOf(lost.jobId), messageOf(orphan.jobId)]))
  await sql("update outbox set created_at = created_at - interval '2 minutes' where job_id = $1", [lost.jobId])
  expect((await run()).wakeStalledJobs).toBe(0)
  await sql("update outbox set created_at = created_at - interval '1 minute' where job_id = $1", [lost.jobId])
  expect((await run()).wakeStalledJobs).toBe(1)
  await sql("update job set state = 'failed' where id = any($1)", [[lost.jobId, orphan.jobId, alive.jobId]])
})

it('fails a job that was begun three times and that no runner came back to for a day', async () => {
  const { assetId, jobId } = await queued()
  const fresh = await queued()
  const expire = "update job set state = 'running', attempt = $2::int, lease_until = now() - interval '25 hours' where id = $1"
  await sql(expire, [jobId, 3])
  await sql(expire, [fresh.jobId, 2])
  expect((await run()).failExhaustedJobs).toBe(1)
  const asset = await (await stand.person.call('GET', `/v1/assets/${assetId}`)).json()
  expect(asset).toMatchObject({
    state: 'failed',
    error: { code: 'attempts_exhausted', detail: expect.stringContaining('begun 3 times') },
    job: { state: 'failed', error: { code: 'attempts_exhausted' } },
  })
  await sql("update job set state = 'failed' where id = $1", [fresh.jobId])
})

it('fails what the queue gave up after three attempts, with the reason, and wakes what only waited', async () => {
  const lost = await queued()
  const waiting = await queued()
  await stand.takeMessages()
  await sql('update job set attempt = 3 where id = $1', [lost.jobId])
  for (const jobId of [lost.jobId, waiting.jobId, 'not a job']) {
    const body = { QueueUrl: stand.aws.deadLetterQueueUrl, MessageBody: JSON.stringify(messageOf(jobId)) }
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.SendMessage' }
    await fetch(stand.aws.endpoint, { method: 'POST', headers, body: JSON.stringify(body) })
  }
  expect((await run()).failDeadLetteredJobs).toBe(3)
  expect(await stand.takeMessages()).toEqual([messageOf(waiting.jobId)])
  const asset = await (await stand.person.call('GET', `/v1/assets/${lost.assetId}`)).json()
  expect(asset).toMatchObject({
    state: 'failed',
    job: { state: 'failed', error: { code: 'dead_lettered', detail: expect.stringContaining('3 times') } },
  })
  expect((await run()).failDeadLetteredJobs).toBe(0)
  const again = await stand.person.call('POST', `/v1/jobs/${asset.job.id}/retry`)
  expect(await again.json()).toMatchObject({ state: 'queued', error: null })
  await sql("update job set state = 'failed' where id = any($1)", [[lost.jobId, waiting.jobId]])
})

it('aborts an upload that nobody finished within a day, so that its parts are gone', async () => {
  const file = jpeg()
  const old = await (await stand.announce(file)).json()
  const recent = await (await stand.announce(jpeg())).json()
  await putParts(old, file.bytes)
  await sql("update asset set created_at = now() - interval '25 hours' where id = $1", [uuidIn(old.asset.id, 'asset')])
  expect(await run()).toMatchObject({ abandonUploads: 1, deleteDueObjects: 1 })
  const [failed, open] = await Promise.all(
    [old, recent].map(async ({ asset }) => (await stand.person.call('GET', `/v1/assets/${asset.id}`)).json()),
  )
  expect(failed).toMatchObject({ state: 'failed', error: { code: 'upload_incomplete' } })
  expect(open.state).toBe('uploading')
  expect((await fetch(old.upload.parts[0].url, { method: 'PUT', body: 'late' })).status).toBe(404)
})

it('deletes once more what a runner wrote after its asset was deleted', async () => {
  const { assetId, jobId } = await queued()
  await sql("update job set state = 'running', attempt = 1, lease_until = now() + interval '1 minute' where id = $1", [jobId])
  expect((await stand.person.call('DELETE', `/v1/assets/${assetId}`)).status).toBe(204)
  const key = `org/${stand.orgId}/asset/${uuidIn(assetId, 'asset')}/frames/0000000.jpg`
  await fetch(`${stand.aws.endpoint}/${stand.aws.bucket}/${key}`, { method: 'PUT', body: 'late frame' })
  expect((await run()).deleteDueObjects).toBe(0)
  await sql("update outbox set next_attempt_at = now() where kind = 'delete_objects' and sent_at is null")
  expect((await run()).deleteDueObjects).toBe(1)
  expect(await objectsOf(assetId)).toBe(0)
})

it('deletes objects later when storage is away as an asset goes', async () => {
  const { assetId } = await queued()
  const pool = openNodePool(stand.edge.database.urlFor('kensa_app'), { max: 1 })
  const storage = openStorage({ ...stand.edge.env, S3_ENDPOINT: 'http://127.0.0.1:1' })
  const ctx = { orgId: stand.orgId, actor: { kind: 'system' as const }, scopes: new Set<never>(), requestId: 'test' }
  await deleteAsset({ db: pool.db, storage }, ctx, uuidIn(assetId, 'asset'))
  await pool.end()
  expect(await objectsOf(assetId)).toBe(1)
  await sql("update outbox set next_attempt_at = now() where kind = 'delete_objects' and sent_at is null")
  expect((await run()).deleteDueObjects).toBe(1)
  expect(await objectsOf(assetId)).toBe(0)
})

it('forgets answers kept for repeats after a day, and sent messages after a week', async () => {
  const { jobId } = await queued()
  await stand.person.call('POST', '/v1/labels', { name: 'kept' }, { 'idempotency-key': 'young' })
  await stand.person.call('POST', '/v1/labels', { name: 'forgotten' }, { 'idempotency-key': 'old' })
  await sql("update idempotency set created_at = now() - interval '25 hours' where key = 'old'")
  await sql("update job set state = 'succeeded' where id = $1", [jobId])
  await sql("update outbox set sent_at = now() - interval '8 days' where job_id = $1", [jobId])
  const report = await run()
  expect(report.forgetIdempotency).toBe(1)
  expect(report.forgetOutbox).toBe(1)
  expect(await sql('select key from idempotency')).toEqual([{ key: 'young' }])
  expect(await sql('select 1 from outbox where job_id = $1', [jobId])).toEqual([])
})

it('goes on with the other steps when one fails', async () => {
  const { jobId } = await queued()
  await stand.takeMessages()
  await sql('update outbox set sent_at = null, next_attempt_at = now() where job_id = $1', [jobId])
  await sql('revoke delete on idempotency from kensa_cron')
  const report = await run()
  await sql('grant delete on idempotency to kensa_cron')
  expect(report).toMatchObject({ forgetIdempotency: 'failed', sendDueMessages: 1, promotePartitions: 0 })
})
