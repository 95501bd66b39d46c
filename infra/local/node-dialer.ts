import { once } from 'node:events'
import { connect as connectTcp } from 'node:net'
import { Duplex } from 'node:stream'
import { connect as connectTls } from 'node:tls'
import { type Connection, type Dial, TlsFailed } from '../../edge/src/ports/outbound/dial.ts'

/** The edge's way out where it runs on Node, in tests and tools; `ca` is trusted beside the usual authorities. */
export function nodeDialer(options: { ca?: string } = {}): { dial: Dial } {
  return {
    dial: async ({ address, port, serverName }) => {
      const tcp = connectTcp({ host: address, port })
      await once(tcp, 'connect')
      if (serverName === null) return connectionOf(tcp)
      const secure = connectTls({ socket: tcp, servername: serverName, host: serverName, ...options })
      try {
        await once(secure, 'secureConnect')
      } catch (cause) {
        tcp.destroy()
        throw new TlsFailed('the certificate was not accepted', { cause })
      }
      return connectionOf(secure)
    },
  }
}

function connectionOf(socket: Duplex): Connection {
  socket.on('error', () => {})
  const { readable, writable } = Duplex.toWeb(socket)
  return {
    readable: readable as unknown as Connection['readable'],
    writable: writable as unknown as Connection['writable'],
    close: async () => void socket.destroy(),
  }
}
