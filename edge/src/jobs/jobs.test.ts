import { newUuid, toId } from '@kensa/contract/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startUploadStand, type UploadStand, uuidIn } from '../../../infra/local/test-uploads.ts'

let stand: UploadStand
beforeAll(async () => {
  stand = await startUploadStand()
})
afterAll(() => stand.stop())

let unique = 0
async function queued() {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ++unique])
  const { answer } = await stand.upload({ name: `job-${unique}.jpg`, contentType: 'image/jpeg', bytes })
  const asset = await answer.json()
  return { assetId: asset.id as string, jobId: asset.jobId as string, uuid: uuidIn(asset.jobId, 'job') }
}

const call = async (method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
  const answer = await stand.person.call(method, path, body, headers)
  return { status: answer.status, body: await answer.json() }
}
const sql = (text: string, values: unknown[]) => stand.edge.database.sql(text, values)

it('cancels a queued job at once, fails its asset so, and lets the file be uploaded again', async () => {
  const { assetId, jobId } = await queued()
  const canceled = await call('POST', `/v1/jobs/${jobId}/cancel`)
  expect(canceled).toMatchObject({ status: 200, body: { state: 'canceled', error: { code: 'canceled' }, finishedAt: expect.any(String) } })
  expect((await call('GET', `/v1/assets/${assetId}`)).body).toMatchObject({ state: 'failed', error: { code: 'canceled' } })
  expect((await call('POST', `/v1/jobs/${jobId}/cancel`)).body).toEqual(canceled.body)
  const again = await stand.upload({
    name: 'again.jpg',
    contentType: 'image/jpeg',
    bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, unique]),
  })
  expect(again.answer.status).toBe(200)
})

it('asks a running job to end and leaves its state to the runner', async () => {
  const { jobId, uuid } = await queued()
  await sql("update job set state = 'running', attempt = 1, lease_until = now() + interval '1 minute' where id = $1", [uuid])
  expect((await call('POST', `/v1/jobs/${jobId}/cancel`)).body).toMatchObject({ state: 'running', error: null })
  const [first] = await sql('select cancel_requested_at from job where id = $1', [uuid])
  await call('POST', `/v1/jobs/${jobId}/cancel`)
  const [second] = await sql('select cancel_requested_at from job where id = $1', [uuid])
  expect(first?.['cancel_requested_at']).not.toBeNull()
  expect(second).toEqual(first)
})

it('changes nothing of a job that ended', async () => {
  const { assetId, jobId, uuid } = await queued()
  await sql("update job set state = 'succeeded', finished_at = now() where id = $1", [uuid])
  await sql("update asset set state = 'ready' where id = $1", [uuidIn(assetId, 'asset')])
  expect((await call('POST', `/v1/jobs/${jobId}/cancel`)).body.state).toBe('succeeded')
  expect((await call('GET', `/v1/assets/${assetId}`)).body.state).toBe('ready')
})

it('lists jobs newest first, by state and by asset', async () => {
  const { assetId, jobId } = await queued()
  const all = (await call('GET', '/v1/jobs')).body.data
  expect(all[0].id).toBe(jobId)
  expect((await call('GET', `/v1/jobs?assetId=${assetId}`)).body.data.map((job: { id: string }) => job.id)).toEqual([jobId])
  const queuedOnes = (await call('GET', '/v1/jobs?state=queued&task=ingest')).body.data
  expect(queuedOnes.every((job: { state: string }) => job.state === 'queued')).toBe(true)
  expect((await call('GET', '/v1/jobs?state=lost')).status).toBe(400)
})

it('lists the items that failed one by one, by pages', async () => {
  const { jobId, uuid } = await queued()
  for (const second of [3, 12, 40]) {
    await sql('insert into job_item_error (org_id, id, job_id, key, subject, error) values ($1, $2, $3, $4, $5, $6)', [
      stand.orgId,
      newUuid(),
      uuid,
      `t${second}`,
      `t=${second}.000s`,
      JSON.stringify({ code: 'file_corrupt', detail: 'The frame could not be decoded.' }),
    ])
  }
  const first = (await call('GET', `/v1/jobs/${jobId}/errors?limit=2`)).body
  const rest = (await call('GET', `/v1/jobs/${jobId}/errors?limit=2&cursor=${first.nextCursor}`)).body
  expect([...first.data, ...rest.data].map((item) => item.subject)).toEqual(['t=3.000s', 't=12.000s', 't=40.000s'])
  expect(rest.nextCursor).toBeNull()
})

it('answers 404 for jobs of others', async () => {
  const stranger = await stand.edge.signUp('Stranger')
  const { jobId, assetId } = await queued()
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/errors'],
    ['GET', '/events'],
    ['POST', '/cancel'],
    ['POST', '/retry'],
  ] as const) {
    expect((await stranger.call(method, `/v1/jobs/${jobId}${path}`)).status).toBe(404)
  }
  expect((await (await stranger.call('GET', `/v1/jobs?assetId=${assetId}`)).json()).data).toEqual([])
})

const selftest = { task: 'selftest', input: { steps: 2 } }
const end = (uuid: string, state: string) =>
  sql('update job set state = $2, lease_until = null, finished_at = now() where id = $1', [uuid, state])

it('starts a job: the row and its message are there, and the price is none for a selftest', async () => {
  await stand.takeMessages()
  const created = await call('POST', '/v1/jobs', selftest)
  expect(created).toMatchObject({
    status: 201,
    body: { task: 'selftest', state: 'queued', assetId: null, price: { reservedMicros: 0, chargedMicros: 0 } },
  })
  expect(await stand.takeMessages()).toEqual([{ v: 1, jobId: uuidIn(created.body.id, 'job'), orgId: stand.orgId }])
  const [row] = await sql('select input, created_by, api_key_id from job where id = $1', [uuidIn(created.body.id, 'job')])
  expect(row).toEqual({
    input: { steps: 2, stepMs: 0, outcome: 'succeeded' },
    created_by: `user:${stand.person.userId}`,
    api_key_id: null,
  })
})

it.each([
  [{ task: 'fly' }, /task/],
  [{ task: 'selftest', input: { steps: 101 } }, /steps.*100/],
  [{ task: 'ingest', input: {} }, /assetId/],
  [{ task: 'selftest', more: 1 }, /more/],
])('refuses %j naming the field and its limit', async (body, words) => {
  const { status, body: problem } = await call('POST', '/v1/jobs', body)
  expect({ status, code: problem.code }).toEqual({ status: 400, code: 'invalid_input' })
  expect(problem.detail).toMatch(words)
})

it('takes an asset in anew with another sampling, one job at a time, and shows its price before', async () => {
  const { assetId, uuid } = await queued()
  const request = { task: 'ingest', input: { assetId, sampling: { mode: 'rate', framesPerSecond: 5 } } }
  expect(await call('POST', '/v1/jobs', request)).toMatchObject({ status: 409, body: { code: 'conflict' } })
  await end(uuid, 'succeeded')
  await sql("update asset set state = 'ready' where id = $1", [uuidIn(assetId, 'asset')])
  expect((await call('POST', '/v1/jobs/preview', request)).body).toEqual({
    task: 'ingest',
    lines: [{ unit: 'image_embedded', quantity: 1, amountMicros: 1000 }],
    totalMicros: 1000,
  })
  const created = await call('POST', '/v1/jobs', request)
  expect(created).toMatchObject({ status: 201, body: { assetId, projectId: stand.projectId } })
  const [row] = await sql('select input from job where id = $1', [uuidIn(created.body.id, 'job')])
  expect(row?.['input']).toEqual({ assetId: uuidIn(assetId, 'asset'), sampling: request.input.sampling, replace: true })
  expect((await call('GET', `/v1/assets/${assetId}`)).body).toMatchObject({ state: 'processing', jobId: created.body.id })
  await call('POST', `/v1/jobs/${created.body.id}/cancel`)
  expect((await call('GET', `/v1/assets/${assetId}`)).body.state).toBe('ready')
})

it('makes one job of 50 requests with the same key at once, and refuses another body', async () => {
  const key = { 'idempotency-key': `burst-${crypto.randomUUID()}` }
  const [before] = await sql("select count(*)::int as jobs from job where task = 'selftest'", [])
  const answers = await Promise.all(Array.from({ length: 50 }, () => call('POST', '/v1/jobs', selftest, key)))
  expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
  expect(new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id)).size).toBe(1)
  const [after] = await sql("select count(*)::int as jobs from job where task = 'selftest'", [])
  expect(Number(after?.['jobs'])).toBe(Number(before?.['jobs']) + 1)
  const other = await call('POST', '/v1/jobs', { task: 'selftest', input: { steps: 3 } }, key)
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } })
})

it('finds the job of a call whose answer got lost, though nothing of the answer was stored', async () => {
  const key = { 'idempotency-key': `lost-${crypto.randomUUID()}` }
  const first = await call('POST', '/v1/jobs', selftest, key)
  await sql('delete from idempotency where key = $1', [key['idempotency-key']])
  expect((await call('POST', '/v1/jobs', selftest, key)).body.id).toBe(first.body.id)
  await sql('delete from idempotency where key = $1', [key['idempotency-key']])
  expect((await call('POST', '/v1/jobs', { task: 'selftest', input: { steps: 9 } }, key)).status).toBe(422)
})

it('tries a failed job again from where it was, and one that came out in part from its start', async () => {
  const failed = await queued()
  await sql('update job set checkpoint = $2, attempt = 3, error = $3 where id = $1', [
    failed.uuid,
    JSON.stringify({ nextIndex: 7, idleAttempts: 3 }),
    JSON.stringify({ code: 'attempts_exhausted', detail: 'x' }),
  ])
  await end(failed.uuid, 'failed')
  await sql("update asset set state = 'failed' where id = $1", [uuidIn(failed.assetId, 'asset')])
  await stand.takeMessages()
  expect(await call('POST', `/v1/jobs/${failed.jobId}/retry`)).toMatchObject({ status: 200, body: { state: 'queued', error: null } })
  expect(await stand.takeMessages()).toHaveLength(1)
  const [row] = await sql('select checkpoint from job where id = $1', [failed.uuid])
  expect(row?.['checkpoint']).toEqual({ nextIndex: 7, idleAttempts: 0 })
  expect((await call('GET', `/v1/assets/${failed.assetId}`)).body.state).toBe('processing')
  expect(await call('POST', `/v1/jobs/${failed.jobId}/retry`)).toMatchObject({ status: 409, body: { code: 'conflict' } })

  const inPart = await queued()
  await sql('update job set checkpoint = $2, item_error_count = 1 where id = $1', [
    inPart.uuid,
    JSON.stringify({ nextIndex: 7, idleAttempts: 0 }),
  ])
  await sql('insert into job_item_error (org_id, id, job_id, key, subject, error) values ($1, $2, $3, $4, $4, $5)', [
    stand.orgId,
    newUuid(),
    inPart.uuid,
    't3',
    JSON.stringify({ code: 'file_corrupt', detail: 'x' }),
  ])
  await end(inPart.uuid, 'partially_succeeded')
  expect((await call('POST', `/v1/jobs/${inPart.jobId}/retry`)).body).toMatchObject({ state: 'queued', itemErrorCount: 0 })
  expect((await call('GET', `/v1/jobs/${inPart.jobId}/errors`)).body.data).toEqual([])
  const [again] = await sql('select checkpoint from job where id = $1', [inPart.uuid])
  expect(again?.['checkpoint']).toEqual({ nextIndex: 0, idleAttempts: 0 })
})

it('refuses to try a job again whose file is there from another upload, or that succeeded', async () => {
  const { jobId, uuid, assetId } = await queued()
  await call('POST', `/v1/jobs/${jobId}/cancel`)
  const later = await queued()
  await sql('update asset set sha256 = (select sha256 from asset where id = $1) where id = $2', [
    uuidIn(assetId, 'asset'),
    uuidIn(later.assetId, 'asset'),
  ])
  expect(await call('POST', `/v1/jobs/${jobId}/retry`)).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('same file') },
  })
  expect((await call('GET', `/v1/assets/${assetId}`)).body.state).toBe('failed')
  await end(uuid, 'succeeded')
  expect(await call('POST', `/v1/jobs/${jobId}/retry`)).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('succeeded') },
  })
})

it('starts, cancels and tries again in bulk, each with its own result', async () => {
  const nobody = { task: 'ingest', input: { assetId: toId('asset', newUuid()) } }
  const created = (await call('POST', '/v1/jobs/bulk-create', { jobs: [selftest, nobody, selftest] })).body.data
  expect(created).toMatchObject([
    { index: 0, job: { state: 'queued' }, error: null },
    { index: 1, job: null, error: { code: 'not_found' } },
    { index: 2, job: { state: 'queued' }, error: null },
  ])
  const jobIds = [created[0].job.id, toId('job', newUuid()), created[2].job.id]
  const canceled = (await call('POST', '/v1/jobs/bulk-cancel', { jobIds })).body.data
  expect(canceled.map(({ job, error }: any) => job?.state ?? error.code)).toEqual(['canceled', 'not_found', 'canceled'])
  const again = (await call('POST', '/v1/jobs/bulk-retry', { jobIds })).body.data
  expect(again.map(({ job, error }: any) => job?.state ?? error.code)).toEqual(['queued', 'not_found', 'queued'])
  const tooMany = await call('POST', '/v1/jobs/bulk-cancel', { jobIds: Array(101).fill(jobIds[0]) })
  expect(tooMany).toMatchObject({ status: 400, body: { fields: [{ path: expect.stringContaining('jobIds') }] } })
})

it('filters by project and by when a job was asked for', async () => {
  const { jobId, uuid } = await queued()
  await sql("update job set created_at = '2026-03-01T12:00:00Z' where id = $1", [uuid])
  const ids = async (query: string) => (await call('GET', `/v1/jobs?${query}`)).body.data.map((job: { id: string }) => job.id)
  expect(await ids('createdFrom=2026-03-01T12:00:00Z&createdBefore=2026-03-01T12:00:01Z')).toEqual([jobId])
  expect(await ids(`createdBefore=2026-03-01T12:00:00Z&projectId=${stand.projectId}`)).toEqual([])
  expect(await ids(`projectId=${stand.projectId}&createdBefore=2026-04-01T00:00:00%2B09:00`)).toEqual([jobId])
  expect((await call('GET', '/v1/jobs?createdFrom=yesterday')).status).toBe(400)
})
