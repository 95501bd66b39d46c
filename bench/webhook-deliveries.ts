// Webhook deliveries a second by one sweep of the edge to a receiver on this machine: signed, sent, logged and settled, from a backlog and
// from one ten times as long; beside them bare POSTs of the same bodies, as many at once, with nothing kept.
import { startWebhookStand, type WebhookStand } from '@kensa/local/webhook-stand'
import { type BenchResult, judged } from './result.ts'

const backlog = 150
const growth = 10
/** As many as a sweep has under way. */
const bareLanes = 5

export async function run(): Promise<BenchResult[]> {
  const stand = await startWebhookStand()
  try {
    await stand.createEndpoint()
    await drain(stand, 50)
    const first = await drain(stand, backlog)
    const large = await drain(stand, backlog * growth)
    const small = (first + (await drain(stand, backlog))) / 2
    const bare = await postBare(stand, backlog)
    const details = {
      'deliveries in the small backlog': backlog,
      'deliveries in the large backlog': backlog * growth,
      'deliveries/s, small backlog': Math.round(1000 / small),
      'deliveries/s, large backlog': Math.round(1000 / large),
      'bare POSTs/s': Math.round(1000 / bare),
    }
    return [judged({ name: 'webhook delivery cost, 10× backlog ÷ 1×', ratio: large / small, limit: 1.3, good: 'at most', details })]
  } finally {
    await stand.stop()
  }
}

/** Milliseconds a delivery of a sweep that finds so many due. */
async function drain(stand: WebhookStand, count: number): Promise<number> {
  await stand.edge.database.sql(
    `with event as (
       insert into webhook_event (org_id, id, type, body)
       select $1, gen_random_uuid(), 'asset.failed', $2 from generate_series(1, $3::int) returning id
     )
     insert into webhook_delivery (org_id, id, endpoint_id, event_id, state, next_attempt_at)
     select $1, gen_random_uuid(), e.id, event.id, 'pending', $4::timestamptz from event cross join webhook_endpoint e where e.org_id = $1`,
    [stand.person.orgId, body, count, stand.clock.now.toISOString()],
  )
  const startedMs = performance.now()
  const sent = await stand.sweep({ attemptsMax: count, startMsMax: 600_000 })
  if (sent !== count) throw new Error(`${sent} of ${count} deliveries were tried`)
  return (performance.now() - startedMs) / count
}

async function postBare({ receiver }: WebhookStand, count: number): Promise<number> {
  let left = count
  const startedMs = performance.now()
  const lane = async () => {
    while (left-- > 0) await (await fetch(`${receiver.url}/hook`, { method: 'POST', body })).arrayBuffer()
  }
  await Promise.all(Array.from({ length: bareLanes }, lane))
  return (performance.now() - startedMs) / count
}

const body = JSON.stringify({
  type: 'asset.failed',
  timestamp: '2026-01-01T00:00:00.000Z',
  data: { asset: { name: 'press-line-3.jpg' }, error: { code: 'file_corrupt', detail: 'The file is broken.' } },
})
