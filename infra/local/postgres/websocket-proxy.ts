import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { WebSocketServer } from 'ws'
import type { Door } from './tcp-server.ts'

/** Passes WebSocket messages on to a TCP server and back, as Neon's own proxy does. */
export async function openWebSocketProxy(target: { host: string; port: number }): Promise<Door> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  server.on('connection', (socket) => {
    const upstream = connect({ ...target, noDelay: true })
    upstream.on('data', (bytes) => socket.send(bytes, { binary: true }))
    upstream.on('close', () => socket.close())
    upstream.on('error', () => socket.terminate())
    socket.on('message', (data: Buffer) => upstream.write(data))
    socket.on('close', () => upstream.end())
    socket.on('error', () => upstream.destroy())
  })
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of server.clients) socket.terminate()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
