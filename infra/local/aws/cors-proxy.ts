import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { storageCors } from '../../storage-cors.ts'

const allow = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': storageCors.allowedMethods.join(', '),
  'access-control-allow-headers': storageCors.allowedHeaders.join(', '),
  'access-control-expose-headers': storageCors.exposeHeaders.join(', '),
  'access-control-max-age': String(storageCors.maxAgeSeconds),
  'cross-origin-resource-policy': 'cross-origin',
}

/** The emulator has no CORS, which a browser needs to put parts: this stands in front of it and adds nothing else. */
export function createCorsProxy(target: URL): Server {
  return createServer((incoming, outgoing) => {
    if (incoming.method === 'OPTIONS') {
      outgoing.writeHead(204, allow).end()
      return
    }
    forward(target, incoming, outgoing)
  })
}

function forward(target: URL, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const upstream = request(
    { host: target.hostname, port: target.port, method: incoming.method, path: incoming.url, headers: incoming.headers },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...allow })
      answer.pipe(outgoing)
    },
  )
  upstream.on('error', (error) => {
    if (!outgoing.headersSent) outgoing.writeHead(502, allow)
    outgoing.end(error.message)
  })
  outgoing.on('close', () => upstream.destroy())
  incoming.pipe(upstream)
}
