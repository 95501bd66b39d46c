import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { Connection, type ConnectionContext } from './connection.ts'

export type Door = { port: number; close: () => Promise<void> }

/** PostgreSQL clients over TCP. */
export async function openTcpDoor(context: ConnectionContext, port: number): Promise<Door> {
  const sockets = new Map<import('node:net').Socket, Connection>()
  const server = createServer((socket) => {
    socket.setNoDelay(true)
    const connection = new Connection(context, { write: (bytes) => socket.write(bytes), end: () => socket.end() })
    sockets.set(socket, connection)
    const gone = () => {
      sockets.delete(socket)
      connection.close()
    }
    socket.on('data', (bytes) => connection.push(bytes))
    socket.on('close', gone)
    socket.on('error', gone)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      const open = [...sockets.values()]
      for (const socket of sockets.keys()) socket.destroy()
      await Promise.all([closed, ...open.map((connection) => connection.settled())])
    },
  }
}
