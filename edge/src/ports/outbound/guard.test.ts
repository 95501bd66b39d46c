import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { nodeDialer } from '../../../../infra/local/node-dialer.ts'
import type { Target } from './dial.ts'
import { openOutbound } from './open-outbound.ts'
import type { OutboundRequest } from './outbound.ts'

/** A server that must never be reached, and counts who tries. */
const trap = createTcpServer((socket) => {
  trapped++
  socket.end()
})
let trapped = 0
let trapPort = 0
/** DNS over HTTPS that answers as an attacker wishes, differently at every question. */
let answers: (name: string, type: string) => string[] = () => []
const resolver = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://resolver')
  const type = url.searchParams.get('type') ?? ''
  const Answer = answers(url.searchParams.get('name') ?? '', type).map((data) => ({ type: type === 'A' ? 1 : 28, data }))
  response.writeHead(200, { 'content-type': 'application/dns-json' }).end(JSON.stringify({ Status: 0, Answer }))
})
let respond: (response: ServerResponse) => void
const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => respond(response))
})
let resolverUrl = ''
let serverPort = 0

beforeAll(async () => {
  for (const each of [trap, resolver, server]) {
    each.listen(0, '127.0.0.1')
    await once(each, 'listening')
  }
  trapPort = (trap.address() as AddressInfo).port
  resolverUrl = `http://127.0.0.1:${(resolver.address() as AddressInfo).port}/dns-query`
  serverPort = (server.address() as AddressInfo).port
})
afterAll(() => {
  for (const each of [trap, resolver, server]) each.close()
})
beforeEach(() => {
  trapped = 0
  respond = (response) => response.writeHead(204).end()
})

function open(over: { loopback?: boolean; egress?: 'pinned' | 'platform' } = {}) {
  const dialed: Target[] = []
  const outbound = openOutbound({
    OUTBOUND_EGRESS: over.egress ?? 'pinned',
    DNS_RESOLVER_URL: resolverUrl,
    WEBHOOK_ALLOW_LOOPBACK: over.loopback ?? false,
    OUTBOUND_DIALER: {
      dial: (target) => {
        dialed.push(target)
        // Whatever is dialed on a public address answers from the trap's machine: were it not checked, the trap would be reached.
        return nodeDialer().dial({ ...target, address: '127.0.0.1', port: target.address === '127.0.0.1' ? target.port : trapPort })
      },
    },
  })
  return { outbound, dialed }
}

const request = (url: string, over: Partial<OutboundRequest> = {}): OutboundRequest => ({
  method: 'POST',
  url,
  headers: { 'content-type': 'application/json' },
  body: new TextEncoder().encode('{}'),
  timeoutMs: 2_000,
  responseBytesMax: 1_000,
  ...over,
})

it.each([
  ['loopback', ['127.0.0.1'], []],
  ['private', ['10.1.2.3'], []],
  ['metadata', ['169.254.169.254'], []],
  ['carrier-grade NAT', ['100.64.1.1'], []],
  ['one private among public', ['93.184.216.34', '192.168.0.1'], []],
  ['mapped IPv6', [], ['::ffff:127.0.0.1']],
  ['unique local IPv6', ['93.184.216.34'], ['fd00::1']],
  ['NAT64', [], ['64:ff9b::7f00:1']],
  ['6to4', [], ['2002:7f00:1::']],
  ['no address at all', ['not-an-address'], []],
])('makes no connection to a name that resolves to %s', async (_, a, aaaa) => {
  for (const egress of ['pinned', 'platform'] as const) {
    answers = (_name, type) => (type === 'A' ? a : aaaa)
    const { outbound, dialed } = open({ egress })
    await expect(outbound.fetch(request('https://hooks.example.com/'))).rejects.toMatchObject({ failure: 'address_refused' })
    expect(dialed).toEqual([])
  }
  expect(trapped).toBe(0)
})

it('connects to the address that it checked, whatever the name says a moment later', async () => {
  let asked = 0
  answers = (_, type) => (type !== 'A' ? [] : asked++ === 0 ? ['93.184.216.34'] : ['127.0.0.1'])
  const { outbound, dialed } = open()
  await expect(outbound.fetch(request('https://rebind.example.com/'))).rejects.toBeDefined()
  expect(dialed).toEqual([{ address: '93.184.216.34', port: 443, serverName: 'rebind.example.com' }])
  expect(asked).toBe(1)
  const connections = trapped
  await expect(outbound.fetch(request('https://rebind.example.com/'))).rejects.toMatchObject({ failure: 'address_refused' })
  expect(dialed).toHaveLength(1)
  expect(trapped).toBe(connections)
})

it('does not follow a redirect, wherever it leads', async () => {
  respond = (response) => response.writeHead(302, { location: `http://127.0.0.1:${trapPort}/` }).end()
  const { outbound } = open({ loopback: true })
  expect(await outbound.fetch(request(`http://127.0.0.1:${serverPort}/`))).toMatchObject({ status: 302 })
  expect(trapped).toBe(0)
})

it('refuses loopback unless development asks for it', async () => {
  await expect(open().outbound.fetch(request(`http://127.0.0.1:${trapPort}/`))).rejects.toMatchObject({ failure: 'url_refused' })
  await expect(open().outbound.fetch(request(`https://localhost:${trapPort}/`))).rejects.toMatchObject({ failure: 'url_refused' })
  expect(trapped).toBe(0)
})

it('reads answers by length, in chunks and to the end, and no more of them than asked for', async () => {
  const { outbound } = open({ loopback: true })
  const url = `http://127.0.0.1:${serverPort}/`
  const bodies: [(response: ServerResponse) => void, string, boolean][] = [
    [(response) => response.writeHead(200, { 'content-length': '5' }).end('hello'), 'hello', false],
    [
      (response) => {
        response.writeHead(200)
        response.write('hel')
        response.end('lo')
      },
      'hello',
      false,
    ],
    [(response) => response.writeHead(204).end(), '', false],
    [(response) => response.writeHead(200, { 'content-length': '50000' }).end('x'.repeat(50_000)), 'x'.repeat(1_000), true],
    [
      (response) => {
        response.writeHead(200)
        for (let n = 0; n < 50; n++) response.write('y'.repeat(1_000))
        response.end()
      },
      'y'.repeat(1_000),
      true,
    ],
  ]
  for (const [answer, body, bodyIsCut] of bodies) {
    respond = answer
    const response = await outbound.fetch(request(url))
    expect(new TextDecoder().decode(response.body)).toBe(body)
    expect(response.bodyIsCut).toBe(bodyIsCut)
  }
})

it('waits no longer than it may, for headers or for a body that trickles', async () => {
  const { outbound } = open({ loopback: true })
  const url = `http://127.0.0.1:${serverPort}/`
  const hanging: ServerResponse[] = []
  for (const answer of [
    (response: ServerResponse) => void hanging.push(response),
    (response: ServerResponse) => {
      hanging.push(response)
      response.writeHead(200, { 'content-length': '100' })
      response.write('a')
    },
  ]) {
    respond = answer
    await expect(outbound.fetch(request(url, { timeoutMs: 200 }))).rejects.toMatchObject({ failure: 'timeout' })
  }
  for (const response of hanging) response.destroy()
})

it.each([
  ['no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ['a header without a name', 'HTTP/1.1 200 OK\r\n: x\r\n\r\n'],
  ['a length that is no number', 'HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n'],
  ['endless headers', `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}`],
  ['an early end', 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc'],
  ['chunks without a size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'],
])('takes %s for an invalid answer', async (_, bytes) => {
  const raw = createTcpServer((socket) => {
    socket.on('error', () => {})
    socket.end(bytes)
  })
  raw.listen(0, '127.0.0.1')
  await once(raw, 'listening')
  const { outbound } = open({ loopback: true })
  const url = `http://127.0.0.1:${(raw.address() as AddressInfo).port}/`
  await expect(outbound.fetch(request(url))).rejects.toMatchObject({ failure: 'response_invalid' })
  raw.close()
})

it('tells a server that is not there from one whose name is unknown', async () => {
  answers = () => []
  await expect(open().outbound.fetch(request('https://nowhere.example.com/'))).rejects.toMatchObject({ failure: 'dns_failed' })
  const gone = open({ loopback: true }).outbound.fetch(request('http://127.0.0.1:9/'))
  await expect(gone).rejects.toMatchObject({ failure: 'connection_failed' })
})

it('never lets a header carry a second one', async () => {
  const { outbound } = open({ loopback: true })
  const forged = outbound.fetch(request(`http://127.0.0.1:${serverPort}/`, { headers: { 'x-id': 'a\r\nx-admin: 1' } }))
  await expect(forged).rejects.toMatchObject({ failure: 'connection_failed' })
})
