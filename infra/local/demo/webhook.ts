import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Stack } from '../stack.ts'
import type { ApiClient } from './api-client.ts'

type DemoEndpoint = { url: string; secret: string }

/** Registers this machine's receiver as an endpoint of the sample organisation, once; the receiver learns the secret to verify with. */
export async function registerReceiver(api: ApiClient, { receiver }: Stack, dataDirectory: string): Promise<void> {
  const file = join(dataDirectory, 'demo-webhook.json')
  const url = `${receiver.url}/kensa`
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoEndpoint) : undefined
  if (known?.url === url) return void receiver.secrets.add(known.secret)
  const { secret } = await api.post<{ secret: string }>('/v1/webhook-endpoints', { url, description: 'Receiver of this machine' })
  receiver.secrets.add(secret)
  writeFileSync(file, JSON.stringify({ url, secret } satisfies DemoEndpoint, null, 2), { mode: 0o600 })
}

/** How many of the wanted webhooks arrived within half a minute, and how many of them verified. */
export async function countWebhooks({ receiver }: Stack, wanted: number): Promise<{ received: number; verified: number }> {
  const deadline = performance.now() + 30_000
  while (receiver.received.length < wanted && performance.now() < deadline) await delay(200)
  return { received: receiver.received.length, verified: receiver.received.filter(({ verified }) => verified === true).length }
}
