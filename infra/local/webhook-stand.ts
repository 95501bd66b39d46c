import { newUuid, toId } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import type { OpenDb } from '@kensa/db/client/types'
import { emitAssetFailed } from '@kensa/db/emit-asset-event'
import { withOrg } from '@kensa/db/with-org'
import { type DeliveryBudget, deliverDue, type Sender } from '../../edge/src/webhooks/deliver-due.ts'
import { openSender } from '../../edge/src/webhooks/open-sender.ts'
import { addAsset } from './postgres/fixtures.ts'
import { seededRandom } from './postgres/seeded-random.ts'
import { type Person, startTestEdge, type TestEdge } from './test-edge.ts'
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver/receiver.ts'

export type WebhookStand = {
  edge: TestEdge
  person: Person
  receiver: WebhookReceiver
  projectId: string
  /** The hands of a clock that only `advance` moves. */
  clock: { now: Date; advance: (ms: number) => void }
  createEndpoint: (input?: Record<string, unknown>, by?: Person) => Promise<{ id: string; secret: string }>
  /** What the runner does when a file breaks: notes an event in its transaction. Gives the asset's id. */
  failAsset: (options?: { orgId?: string; projectId?: string }) => Promise<string>
  /** A run of the sweep, as `kensa_cron`, by the stand's clock. */
  sweep: (over?: Partial<DeliveryBudget & Sender>) => Promise<number>
  stop: () => Promise<void>
}

/** The edge with a receiver beside it: for tests and benches of webhooks. */
export async function startWebhookStand(over: Record<string, unknown> = {}, seed = 1): Promise<WebhookStand> {
  const receiver = await startWebhookReceiver(0)
  const edge = await startTestEdge({ WEBHOOK_ALLOW_LOOPBACK: 'true', ...over })
  const person = await edge.signUp('Integrator')
  const [project] = await edge.database.sql('select id from project where org_id = $1', [person.orgId])
  const projectId = String(project?.['id'])
  const cron = openNodePool(edge.database.urlFor('kensa_cron'), { max: 1 })
  const runner: OpenDb = openNodePool(edge.database.urlFor('kensa_runner'), { max: 1 })
  const random = seededRandom(seed)
  const clock = {
    now: new Date(),
    advance: (ms: number) => {
      clock.now = new Date(clock.now.getTime() + ms)
    },
  }

  return {
    edge,
    person,
    receiver,
    projectId,
    clock,
    createEndpoint: async (input = {}, by = person) => {
      const answer = await by.call('POST', '/v1/webhook-endpoints', { url: `${receiver.url}/hook`, ...input })
      if (answer.status !== 201) throw new Error(`creating an endpoint answered ${answer.status}: ${await answer.text()}`)
      const { endpoint, secret } = await answer.json()
      receiver.secrets.add(secret)
      return { id: endpoint.id, secret }
    },
    failAsset: async (options = {}) => {
      const orgId = options.orgId ?? person.orgId
      const id = await addAsset(edge.database.sql, { orgId, projectId: options.projectId ?? projectId, name: newUuid() })
      const error = { code: 'file_corrupt' as const, detail: 'The file is broken.' }
      await withOrg(runner.db, { orgId }, (tx) => emitAssetFailed(tx, orgId, id, error))
      return toId('asset', id)
    },
    sweep: ({ orgId = null, startMsMax = 40_000, attemptsMax = 3_000, ...sender } = {}) =>
      deliverDue({ ...openSender(edge.env, cron.db), clock: () => clock.now, random, ...sender }, { orgId, startMsMax, attemptsMax }),
    stop: async () => {
      await Promise.all([cron.end(), runner.end()])
      await edge.stop()
      await receiver.stop()
    },
  }
}
