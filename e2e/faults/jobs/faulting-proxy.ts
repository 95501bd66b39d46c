import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What befalls the reads of uploaded files: an error, a trickle of 1 kB/s, or a body that ends in the middle. */
export type S3Fault = 'error' | 'trickle' | 'truncate'

/** In front of S3; everything but reads of originals passes unharmed. */
export async function startFaultingProxy(target: URL) {
  let plan: { fault: S3Fault; times: number } | undefined
  let struck = 0
  const server = createServer((incoming, outgoing) => {
    const read = incoming.method === 'GET' && /\/original(\?|$)/.test(incoming.url ?? '')
    const fault = read && plan && plan.times > 0 ? plan.fault : undefined
    if (fault && plan) {
      plan.times--
      struck++
    }
    if (fault === 'error') {
      incoming.resume()
      outgoing.writeHead(500, { 'content-type': 'application/xml' }).end('<Error><Code>InternalError</Code></Error>')
      return
    }
    const upstream = request(
      { host: target.hostname, port: target.port, method: incoming.method, path: incoming.url, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        if (fault === undefined) return answer.pipe(outgoing)
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () => {
          const body = Buffer.concat(pieces)
          if (fault === 'truncate') outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy())
          else trickle(body)
        })
        return undefined
      },
    )
    function trickle(body: Buffer): void {
      let at = 0
      const timer = setInterval(() => {
        outgoing.write(body.subarray(at, at + 100))
        at += 100
        if (at < body.length && !outgoing.destroyed) return
        clearInterval(timer)
        outgoing.end()
      }, 100)
    }
    upstream.on('error', () => outgoing.destroy())
    incoming.pipe(upstream)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The next so many reads are struck. */
    strike(fault: S3Fault, times: number) {
      plan = { fault, times }
    },
    struck: () => struck,
    async stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
