import { afterAll, beforeAll, expect, it } from 'vitest'
import { startUploadStand, type UploadStand, uuidIn } from '../../../infra/local/test-uploads.ts'

let stand: UploadStand
beforeAll(async () => {
  stand = await startUploadStand()
})
afterAll(() => stand.stop())

const selftest = { task: 'selftest', input: { steps: 2 } }
async function started() {
  const { id: jobId } = await (await stand.person.call('POST', '/v1/jobs', selftest)).json()
  return { jobId: jobId as string, uuid: uuidIn(jobId, 'job') }
}
const sql = (text: string, values: unknown[]) => stand.edge.database.sql(text, values)
const end = (uuid: string, state: string) =>
  sql('update job set state = $2, lease_until = null, finished_at = now() where id = $1', [uuid, state])

type Heard = { id: string; job: { id: string; state: string } }

/** Reads events until enough came. */
async function hear(path: string, enough: (events: Heard[]) => boolean, headers: Record<string, string> = {}): Promise<Heard[]> {
  const answer = await stand.person.call('GET', path, undefined, headers)
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const reader = (answer.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader()
  const events: Heard[] = []
  let rest = ''
  while (!enough(events)) {
    const { done, value = '' } = await reader.read()
    if (done) break
    const blocks = (rest + value).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const id = /^id: (.+)$/m.exec(block)?.[1]
      const data = /^data: (.+)$/m.exec(block)?.[1]
      if (id !== undefined && data !== undefined) events.push({ id, job: JSON.parse(data) })
    }
  }
  await reader.cancel()
  return events
}

it('tells of a job until it has ended, then ends itself', async () => {
  const { jobId, uuid } = await started()
  const hearing = hear(`/v1/jobs/${jobId}/events`, () => false)
  await sql("update job set state = 'running', lease_until = now() + interval '1 minute' where id = $1", [uuid])
  await end(uuid, 'succeeded')
  const events = await hearing
  expect(events.at(-1)?.job).toMatchObject({ id: jobId, state: 'succeeded' })
})

it('goes on from the last event that was heard, without a gap', async () => {
  const { jobId, uuid } = await started()
  const of = (events: Heard[]) => events.filter(({ job }) => job.id === jobId)
  const first = await hear('/v1/jobs/events', (events) => of(events).length > 0)
  expect(of(first)[0]?.job.state).toBe('queued')
  await end(uuid, 'canceled')
  const missed = await hear('/v1/jobs/events', (events) => of(events).some(({ job }) => job.state === 'canceled'), {
    'last-event-id': of(first)[0]?.id ?? '',
  })
  expect(of(missed).at(-1)?.job.state).toBe('canceled')
  expect((await stand.person.call('GET', '/v1/jobs/events', undefined, { 'last-event-id': 'nonsense' })).status).toBe(400)
})

it('never tells of the jobs of others, and falls silent when its key is revoked', async () => {
  const stranger = await stand.edge.signUp('Stranger')
  const { jobId } = await started()
  const made = await (await stranger.call('POST', '/v1/jobs', selftest)).json()
  const events = await hear('/v1/jobs/events', (heard) => heard.length > 0)
  expect(events.map(({ job }) => job.id)).toContain(jobId)
  expect(events.map(({ job }) => job.id)).not.toContain(made.id)
  const { secret, apiKey } = await (await stand.person.call('POST', '/v1/api-keys', { name: 'ear', scopes: ['job.read'] })).json()
  const answer = await stand.edge.withKey(secret).call('GET', '/v1/jobs/events')
  await stand.person.call('DELETE', `/v1/api-keys/${apiKey.id}`)
  const text = await answer.text()
  expect(text).not.toContain('event: job')
})
