import { randomInt } from 'node:crypto'
import type { Accounts } from './accounts.ts'
import { FrameReader } from './frame-reader.ts'
import type { Client, Multiplexer } from './multiplexer.ts'
import { ProtocolError } from './protocol-error.ts'
import { checkStatement } from './statement-rules.ts'
import * as wire from './wire.ts'

export type Transport = { write: (bytes: Buffer) => void; end: () => void }

export type ConnectionContext = {
  multiplexer: Multiplexer
  accounts: Accounts
  serverVersion: string
  idleInTransactionMsMax: number
  /** All open connections, by the process id told to their clients; a CancelRequest names one. */
  connections: Map<number, Connection>
}

/** One client's side of the multiplexer: start-up, password, then batches. */
export class Connection implements Client {
  role = ''
  readonly processId = randomInt(1, 2 ** 31 - 1)
  private readonly secret = randomInt(1, 2 ** 31 - 1)
  private readonly context: ConnectionContext
  private readonly transport: Transport
  private readonly reader = new FrameReader()
  private phase: 'startup' | 'password' | 'ready' = 'startup'
  private batch: Buffer[] = []
  private work: Promise<void> = Promise.resolve()
  private idleTimer: NodeJS.Timeout | undefined
  private closed = false

  constructor(context: ConnectionContext, transport: Transport) {
    this.context = context
    this.transport = transport
    context.connections.set(this.processId, this)
  }

  /** Takes bytes of the client, in order. */
  push(bytes: Buffer): void {
    this.work = this.work
      .then(() => {
        this.reader.push(bytes)
        return this.readOn()
      })
      .catch((error: unknown) => this.fail(error))
  }

  /** The client is gone, or is to go: its transaction ends and the session passes on. */
  close(): void {
    if (this.closed) return
    this.closed = true
    clearTimeout(this.idleTimer)
    this.context.connections.delete(this.processId)
    this.context.multiplexer.withdraw(this)
    this.work = this.work.then(() => this.context.multiplexer.abandon(this)).catch(() => {})
  }

  /** Ends the connection from the server's side. */
  cut(): void {
    this.fail(new ProtocolError('57P01', 'terminating connection due to administrator command'))
  }

  /** Resolves once nothing of this connection runs any more. */
  settled(): Promise<void> {
    return this.work
  }

  private async readOn(): Promise<void> {
    while (!this.closed) {
      const frame = this.reader.next(this.phase === 'startup' ? 'startup' : 'typed')
      if (!frame) return
      if (this.phase === 'startup') this.start(frame)
      else if (this.phase === 'password') this.logIn(frame)
      else await this.take(frame)
    }
  }

  private start(frame: Buffer): void {
    const code = frame.readInt32BE(4)
    if (code === wire.requests.ssl || code === wire.requests.gssEncryption) return this.transport.write(wire.refuseEncryption())
    if (code === wire.requests.cancel) return this.cancelOther(frame)
    if (code >> 16 !== 3) throw new ProtocolError('08P01', `unsupported protocol ${code >> 16}`)
    this.role = wire.startupParameters(frame).get('user') ?? ''
    this.phase = 'password'
    this.transport.write(wire.askForPassword())
  }

  private logIn(frame: Buffer): void {
    if (!wire.isType(frame, 'p')) throw new ProtocolError('08P01', 'expected a password')
    if (!this.context.accounts.accepts(this.role, frame.toString('utf8', 5, frame.length - 1)))
      throw new ProtocolError('28P01', `password authentication failed for user "${this.role}"`)
    this.phase = 'ready'
    const status = {
      server_version: this.context.serverVersion,
      server_encoding: 'UTF8',
      client_encoding: 'UTF8',
      DateStyle: 'ISO, MDY',
      TimeZone: 'GMT',
      integer_datetimes: 'on',
      standard_conforming_strings: 'on',
    }
    const parameters = Object.entries(status).map(([name, value]) => wire.parameterStatus(name, value))
    this.transport.write(
      Buffer.concat([wire.authenticated(), ...parameters, wire.keyData(this.processId, this.secret), wire.readyWhenIdle()]),
    )
  }

  private async take(frame: Buffer): Promise<void> {
    if (wire.isType(frame, 'X')) {
      this.close()
      return this.transport.end()
    }
    checkStatement(frame, this.role)
    this.batch.push(frame)
    if (!wire.endsBatch(frame)) return
    const batch = Buffer.concat(this.batch)
    this.batch = []
    clearTimeout(this.idleTimer)
    const granted = await this.context.multiplexer.acquire(this)
    if (this.closed) return
    if (!granted) {
      const canceled = wire.errorResponse('ERROR', '57014', 'canceling statement due to user request')
      return this.transport.write(Buffer.concat([canceled, wire.readyWhenIdle()]))
    }
    const status = await this.context.multiplexer.run(this, batch, (bytes) => {
      // The bytes live in the database's memory, which the next message overwrites.
      if (!this.closed) this.transport.write(Buffer.from(bytes))
    })
    if (status === 'I') this.context.multiplexer.release(this)
    else if (!this.closed) this.idleTimer = setTimeout(() => this.idleTooLong(), this.context.idleInTransactionMsMax)
  }

  private idleTooLong(): void {
    this.fail(new ProtocolError('25P03', 'terminating connection due to idle-in-transaction timeout'))
  }

  /** A statement that runs cannot be stopped here (it holds the only thread); one that waits its turn can. */
  private cancelOther(frame: Buffer): void {
    const target = this.context.connections.get(frame.readInt32BE(8))
    if (target && frame.length >= 16 && target.secret === frame.readInt32BE(12)) this.context.multiplexer.withdraw(target)
    this.close()
    this.transport.end()
  }

  private fail(error: unknown): void {
    if (this.closed) return
    const known = error instanceof ProtocolError
    const detail = error instanceof Error ? error.message : String(error)
    this.transport.write(wire.errorResponse('FATAL', known ? error.sqlState : 'XX000', detail))
    this.close()
    this.transport.end()
  }
}
