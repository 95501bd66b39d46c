import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { Connection, type ConnectionContext } from './connection.ts'
import type { Door } from './tcp-server.ts'

/** Clients that speak the same protocol through a WebSocket, as Neon's driver does (`/v2?address=host:port`, which is ignored here). */
export async function openWebSocketDoor(context: ConnectionContext, port: number): Promise<Door> {
  const server = new WebSocketServer({ port, host: '127.0.0.1', perMessageDeflate: false })
  const connections = new Set<Connection>()
  server.on('connection', (socket, request) => {
    request.socket.setNoDelay(true)
    const connection = new Connection(context, { write: (bytes) => socket.send(bytes, { binary: true }), end: () => socket.close() })
    connections.add(connection)
    const gone = () => {
      connections.delete(connection)
      connection.close()
    }
    socket.on('message', (data: Buffer | ArrayBuffer | Buffer[]) => connection.push(asBuffer(data)))
    socket.on('close', gone)
    socket.on('error', gone)
  })
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const open = [...connections]
      for (const socket of server.clients) socket.terminate()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      await Promise.all([closed, ...open.map((connection) => connection.settled())])
    },
  }
}

function asBuffer(data: Buffer | ArrayBuffer | Buffer[]): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data)
  return Buffer.isBuffer(data) ? data : Buffer.from(data)
}
