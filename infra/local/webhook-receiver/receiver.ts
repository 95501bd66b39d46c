import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { receiverPage } from './page.ts'

export type ReceivedWebhook = {
  path: string
  receivedAt: string
  headers: Record<string, string>
  body: string
  /** Whether a known secret verifies it; null while no secret is known. */
  verified: boolean | null
  status: number
}

export type Answering = (request: { path: string; headers: Record<string, string>; body: string }, response: ServerResponse) => void

export type WebhookReceiver = {
  url: string
  received: readonly ReceivedWebhook[]
  /** Connections that were opened, whether or not a request came over them. */
  connections: () => number
  secrets: Set<string>
  /** How it answers; 204 unless told. */
  answerWith: (answering: Answering | undefined) => void
  stop: () => Promise<void>
}

const kept = 500
const bodyBytesMax = 1024 * 1024

/** A customer's server on this machine: takes webhooks, verifies them with the published verifier, and shows them on a page. */
export async function startWebhookReceiver(port: number): Promise<WebhookReceiver> {
  const received: ReceivedWebhook[] = []
  const secrets = new Set<string>()
  const viewers = new Set<ServerResponse>()
  let answering: Answering | undefined
  let connections = 0

  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    if (request.method === 'POST') void receive(path, request, response)
    else if (path === '/received.json') response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(received))
    else if (path === '/live') follow(response)
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(receiverPage())
  })
  server.on('connection', () => connections++)

  async function receive(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of request) {
      bytes += (chunk as Buffer).length
      if (bytes > bodyBytesMax) return void response.writeHead(413).end()
      chunks.push(chunk as Buffer)
    }
    const body = Buffer.concat(chunks).toString()
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    if (answering) answering({ path, headers, body }, response)
    else response.writeHead(204).end()
    const webhook = {
      path,
      receivedAt: new Date().toISOString(),
      headers,
      body,
      verified: verify(body, headers),
      status: response.statusCode,
    }
    received.unshift(webhook)
    received.length = Math.min(received.length, kept)
    for (const viewer of viewers) viewer.write(`data: ${JSON.stringify(webhook)}\n\n`)
  }

  function verify(body: string, headers: Record<string, string>): boolean | null {
    if (secrets.size === 0) return null
    return [...secrets].some((secret) => {
      try {
        new Webhook(secret).verify(body, headers)
        return true
      } catch {
        return false
      }
    })
  }

  function follow(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    for (const webhook of received.slice(0, 50).reverse()) response.write(`data: ${JSON.stringify(webhook)}\n\n`)
    viewers.add(response)
    response.on('close', () => viewers.delete(response))
  }

  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    connections: () => connections,
    secrets,
    answerWith: (next) => {
      answering = next
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
