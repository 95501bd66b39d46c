import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'
import { defaultSpace } from '@kensa/contract/spaces'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { bearerMatches } from './bearer.ts'
import type { EncodeImage } from './encode-image.ts'
import type { EncodeText } from './encode-text.ts'
import { readBody } from './read-body.ts'
import { statusOf } from './status-of.ts'

export type EncodeServerOptions = {
  host: string
  port: number
  token: string
  encodeText: EncodeText
  encodeImage: EncodeImage
  health(): Health
  log: Log
  metrics: Metrics
}

/** What `/healthz` says; `problem` is null while all is well. */
export type Health = { problem: string | null; children: { engine: number[]; media: number[] } }

export type EncodeServer = { port: number; close(): Promise<void> }

const textBodyBytesMax = 16_384

/** The runner's private door: `/encode/text` and `/encode/image` for the edge, `/healthz` and `/metrics` for the fleet. */
export async function startEncodeServer(options: EncodeServerOptions): Promise<EncodeServer> {
  const { token, encodeText, encodeImage, metrics, log } = options

  async function encode(request: IncomingMessage, url: URL, signal: AbortSignal): Promise<unknown> {
    if (!bearerMatches(request.headers.authorization, token))
      throw new KensaError('unauthenticated', 'The bearer token is missing or wrong.')
    if (url.pathname === '/encode/text') return encodeText(await readBody(request, textBodyBytesMax))
    const space = url.searchParams.get('space') ?? defaultSpace
    return encodeImage(space, await readBody(request, limits.queryImageBytesMax), signal)
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://runner')
    const route = `${request.method} ${url.pathname}`
    if (route === 'GET /healthz') {
      const health = options.health()
      return sendJson(response, health.problem === null ? 200 : 503, { ok: health.problem === null, ...health })
    }
    if (route === 'GET /metrics') {
      response.setHeader('content-type', metrics.registry.contentType)
      response.end(await metrics.registry.metrics())
      return
    }
    if (route !== 'POST /encode/text' && route !== 'POST /encode/image') {
      return sendJson(response, 404, { code: 'not_found', detail: `There is no ${route}.` })
    }
    const kind = url.pathname.slice('/encode/'.length)
    const gone = new AbortController()
    response.once('close', () => gone.abort(new KensaError('canceled', 'The caller has gone.')))
    try {
      sendJson(response, 200, await encode(request, url, gone.signal))
      metrics.encode.inc({ kind, outcome: 'ok' })
    } catch (error) {
      const code = error instanceof KensaError ? error.code : 'internal'
      metrics.encode.inc({ kind, outcome: code })
      if (code === 'internal') log.error({ err: error, route }, 'query could not be encoded')
      const detail = error instanceof KensaError ? error.message : 'The query could not be encoded.'
      // What was not read of a refused body is not read at all.
      if (!request.complete) response.setHeader('connection', 'close')
      sendJson(response, statusOf(code), { code, detail })
    }
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((err: unknown) => {
      log.error({ err }, 'request failed')
      response.destroy()
    })
  })
  server.listen(options.port, options.host)
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      const hurry = setTimeout(() => server.closeAllConnections(), 2_000)
      await closed
      clearTimeout(hurry)
    },
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
