type WorkerdSocket = {
  readonly readable: ReadableStream
  readonly writable: WritableStream
  readonly opened: Promise<unknown>
  readonly closed: Promise<unknown>
  close: () => Promise<unknown>
  startTls: (options: { expectedServerHostname: string }) => WorkerdSocket
}
type Sockets = {
  connect: (
    to: { hostname: string; port: number },
    options: { secureTransport: 'off' | 'starttls' | 'on'; allowHalfOpen: boolean },
  ) => WorkerdSocket
}

/** A byte stream to one address or, where looking a name up does no harm, one host. With `serverName` it is TLS, and the certificate must be that name's. */
export type Target = { address: string; port: number; serverName: string | null }
export type Connection = { readable: ReadableStream<Uint8Array>; writable: WritableStream<Uint8Array>; close: () => Promise<void> }
export type Dial = (target: Target) => Promise<Connection>

export class TlsFailed extends Error {
  override readonly name = 'TlsFailed'
}

/** A name that bundlers leave alone: the module exists in workerd only. */
const moduleName = 'cloudflare:sockets'

/** Connects to the very address that was checked: nobody looks the name up again. */
export const dialInWorkerd: Dial = async ({ address, port, serverName }) => {
  const { connect } = (await import(/* @vite-ignore */ moduleName)) as Sockets
  const hostname = address.includes(':') ? `[${address}]` : address
  if (address === serverName) {
    const secure = connect({ hostname, port }, { secureTransport: 'on', allowHalfOpen: true })
    await secure.opened
    return connectionOf(secure)
  }
  const plain = connect({ hostname, port }, { secureTransport: serverName === null ? 'off' : 'starttls', allowHalfOpen: true })
  await plain.opened
  if (serverName === null) return connectionOf(plain)
  const secure = plain.startTls({ expectedServerHostname: serverName })
  try {
    await secure.opened
  } catch (cause) {
    throw new TlsFailed('the certificate was not accepted', { cause })
  }
  return connectionOf(secure)
}

function connectionOf(socket: WorkerdSocket): Connection {
  // Also told where a stream fails; unheard it would end up in the Worker's log as a crash.
  socket.closed.catch(() => {})
  return {
    readable: socket.readable,
    writable: socket.writable,
    close: async () => void (await socket.close().catch(() => {})),
  }
}
