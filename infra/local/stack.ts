import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AwsFacts } from './aws/start-aws.ts'
import { startBundledWorker } from './bundled-worker.ts'
import { type DevInbox, startDevInbox } from './dev-inbox.ts'
import { edgeEnv } from './edge-env.ts'
import { startChildPart } from './parts/child-part.ts'
import { type PartLog, partLog } from './parts/log-stream.ts'
import { freePort } from './parts/ports.ts'
import { type DatabaseRole, startPostgres } from './parts/postgres.ts'
import { startEncode, startRunner } from './parts/runner.ts'
import { startStripePart } from './parts/stripe.ts'
import { buildPortal } from './portal.ts'
import { startRebuiltWorker } from './rebuilt-worker.ts'
import { startScheduler } from './scheduler.ts'
import { openStateDirectory, type StateDirectory } from './state-directory.ts'
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver/receiver.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export const defaultPorts = { worker: 8787, inbox: 8788, receiver: 8789 }

export type StackOptions = {
  dataDirectory: string
  /** Throw away what the data directory holds. */
  reset?: boolean
  /** Ports that are tried first; the system chooses others when they are taken. */
  ports?: { worker: number; inbox: number; receiver: number }
  write?: (line: string) => void
  /** Rebuild the Worker and the portal on every change. */
  watch?: boolean
}

export type Stack = {
  /** Address of the portal and the API. */
  url: string
  inbox: DevInbox
  /** A customer's server on this machine, which takes webhooks. */
  receiver: WebhookReceiver
  /** Address of the Stripe stand-in. */
  stripeUrl: string
  aws: AwsFacts
  databaseUrl: (role: DatabaseRole) => string
  runnerPid: () => number
  stop: () => Promise<void>
}

/** Starts every part of Kensa on this machine, in the order in which they need each other; a failure stops what had started. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const write = options.write ?? ((line: string) => process.stderr.write(`${line}\n`))
  const log = (name: string) => partLog(name, write)
  const state = openStateDirectory(options.dataDirectory, { reset: options.reset ?? false })
  const wanted = options.ports ?? { worker: 0, inbox: 0, receiver: 0 }
  const watch = options.watch ?? false
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const stopPart of stops.splice(0).reverse()) await stopPart().catch((error: unknown) => write(`stop: ${String(error)}`))
  }
  async function started<T extends { stop: () => Promise<void> }>(starting: Promise<T>): Promise<T> {
    const part = await starting
    stops.push(part.stop)
    return part
  }

  try {
    const inbox = await started(startDevInbox(await freePort(wanted.inbox)))
    const receiver = await started(startWebhookReceiver(await freePort(wanted.receiver)))
    const [, postgres, aws] = await allOrNothing(
      started(buildPortal(root, log('portal'), { watch })),
      started(startPostgres(state, log('postgres'))),
      started(startAwsPart(state, log('aws'))),
    )
    const encodePort = await freePort(0)
    const workerPort = await freePort(wanted.worker)
    const url = `http://localhost:${workerPort}`
    const stripe = await started(startStripePart(state, `http://127.0.0.1:${workerPort}`, log('stripe')))
    const env = edgeEnv(state, { url, aws: aws.facts, inboxUrl: inbox.url, stripeUrl: stripe.url, encodePort, postgres })
    const databaseUrl = postgres.urlFor('kensa_runner')
    const [runner, , worker] = await allOrNothing(
      started(startRunner(state, { aws: aws.facts, databaseUrl }, log('runner'))),
      started(startEncode(state, { databaseUrl, encodePort }, log('encode'))),
      started((watch ? startRebuiltWorker : startBundledWorker)({ env, port: workerPort, log: log('edge'), asDeployed: true })),
    )
    await untilAnswers(worker.url)
    await started(Promise.resolve(startScheduler(worker, log('cron'))))
    return { url, inbox, receiver, stripeUrl: stripe.url, aws: aws.facts, databaseUrl: postgres.urlFor, runnerPid: runner.pid, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Waits for all to settle before it fails, so that whatever did start can be stopped. */
async function allOrNothing<T extends readonly Promise<unknown>[]>(...all: T): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(all)
  return Promise.all(all) as Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }>
}

async function startAwsPart(state: StateDirectory, log: PartLog): Promise<{ facts: AwsFacts; stop: () => Promise<void> }> {
  const file = fileURLToPath(new URL('./aws/serve.ts', import.meta.url))
  const part = await startChildPart({ file, log, env: { OBJECTS_DIR: state.objects } })
  return { facts: part.ready as unknown as AwsFacts, stop: part.stop }
}

async function untilAnswers(url: string): Promise<void> {
  const answer = await fetch(`${url}/v1/openapi.json`, { signal: AbortSignal.timeout(30_000) })
  if (!answer.ok) throw new Error(`the Worker answered ${answer.status}: ${(await answer.text()).slice(0, 400)}`)
}
