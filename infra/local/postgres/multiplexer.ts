import { ProtocolError } from './protocol-error.ts'
import { quoteIdentifier, ReadyWatcher, simpleQuery, type TransactionStatus } from './wire.ts'

/** The one session that all share: takes whole batches of protocol bytes, gives the answer's bytes. */
export type Session = { run(batch: Buffer, onBytes: (bytes: Uint8Array) => void): Promise<void> }

/** Whoever may own the session, under its login role. */
export type Client = { role: string }

type Waiting = { client: Client; resolve: (granted: boolean) => void }

/**
 * One database session shared by many clients the way PgBouncer's transaction mode shares one: a client owns it from its first message
 * until the server says that no transaction is open, in the order of asking. At a change of owner the session is wiped and takes on the new
 * owner's login role, so roles and row security are real.
 */
export class Multiplexer {
  private readonly session: Session
  private owner: Client | undefined
  private lastOwner: Client | undefined
  private readonly queue: Waiting[] = []

  constructor(session: Session) {
    this.session = session
  }

  /** Resolves when the client owns the session; false when it was withdrawn while it waited. */
  acquire(client: Client): Promise<boolean> {
    if (this.owner === undefined) this.owner = client
    if (this.owner === client) return Promise.resolve(true)
    return new Promise((resolve) => this.queue.push({ client, resolve }))
  }

  /** Takes a waiting client out of the queue. */
  withdraw(client: Client): boolean {
    const at = this.queue.findIndex((waiting) => waiting.client === client)
    if (at < 0) return false
    this.queue.splice(at, 1)[0]?.resolve(false)
    return true
  }

  owns(client: Client): boolean {
    return this.owner === client
  }

  release(client: Client): void {
    if (this.owner !== client) return
    const next = this.queue.shift()
    this.owner = next?.client
    next?.resolve(true)
  }

  /** Runs a batch for the owner and says in which transaction state it left the session. */
  async run(client: Client, batch: Buffer, onBytes: (bytes: Uint8Array) => void): Promise<TransactionStatus | undefined> {
    if (this.owner !== client) throw new Error('only the owner may use the session')
    if (this.lastOwner !== client) await this.putOn(client)
    return this.send(batch, onBytes)
  }

  /** Ends whatever the owner left open and passes the session on. */
  async abandon(client: Client): Promise<void> {
    if (this.owner !== client) return
    try {
      await this.send(simpleQuery('ROLLBACK'), () => {})
    } finally {
      this.lastOwner = undefined
      this.release(client)
    }
  }

  private async putOn(client: Client): Promise<void> {
    this.lastOwner = undefined
    const wipe = Buffer.concat([simpleQuery('DISCARD ALL'), simpleQuery(`SET SESSION AUTHORIZATION ${quoteIdentifier(client.role)}`)])
    const answer: Uint8Array[] = []
    const status = await this.send(wipe, (bytes) => answer.push(bytes.slice()))
    const failed = status !== 'I' || hasError(Buffer.concat(answer))
    if (failed) throw new ProtocolError('57P03', `the session could not be given to ${client.role}`)
    this.lastOwner = client
  }

  private async send(batch: Buffer, onBytes: (bytes: Uint8Array) => void): Promise<TransactionStatus | undefined> {
    const watcher = new ReadyWatcher()
    await this.session.run(batch, (bytes) => {
      watcher.see(bytes)
      onBytes(bytes)
    })
    return watcher.status()
  }
}

function hasError(bytes: Buffer): boolean {
  for (let at = 0; at + 5 <= bytes.length; at += 1 + bytes.readInt32BE(at + 1)) if (bytes[at] === 0x45) return true
  return false
}
