import type { PGlite } from '@electric-sql/pglite'
import { Accounts } from './accounts.ts'
import type { ConnectionContext } from './connection.ts'
import { Multiplexer } from './multiplexer.ts'
import { openTcpDoor } from './tcp-server.ts'
import { openWebSocketDoor } from './websocket-server.ts'

export type ServeOptions = {
  passwords: Readonly<Record<string, string>>
  tcpPort?: number
  wsPort?: number
  idleInTransactionMsMax?: number
}

export type ServedDatabase = {
  tcpPort: number
  wsPort: number
  /** Ends all connections of a role. */
  cutConnections: (role: string) => Promise<void>
  close: () => Promise<void>
}

/** Puts an embedded database behind a multiplexer with a TCP and a WebSocket door. The database itself stays open at `close`. */
export async function serveDatabase(database: PGlite, options: ServeOptions): Promise<ServedDatabase> {
  const { rows } = await database.query<{ version: string }>(`select current_setting('server_version') as version`)
  const multiplexer = new Multiplexer({
    run: (batch, onBytes) => database.runExclusive(() => database.execProtocolRawStream(batch, { onRawData: onBytes })),
  })
  const context: ConnectionContext = {
    multiplexer,
    accounts: new Accounts(options.passwords),
    serverVersion: rows[0]?.version ?? '18.0',
    idleInTransactionMsMax: options.idleInTransactionMsMax ?? 15_000,
    connections: new Map(),
  }
  const tcp = await openTcpDoor(context, options.tcpPort ?? 0)
  const webSocket = await openWebSocketDoor(context, options.wsPort ?? 0)
  return {
    tcpPort: tcp.port,
    wsPort: webSocket.port,
    cutConnections: async (role) => {
      const cut = [...context.connections.values()].filter((connection) => connection.role === role)
      for (const connection of cut) connection.cut()
      await Promise.all(cut.map((connection) => connection.settled()))
    },
    close: async () => {
      await Promise.all([tcp.close(), webSocket.close()])
    },
  }
}
