import { ProtocolError } from './protocol-error.ts'
import { statementOf } from './wire.ts'

/**
 * What a client of a transaction pooler must not send. A named statement or a LISTEN would work by luck, for as long as nobody else took the
 * session. The embedded session authenticated as the superuser, so a client that may name its own session role could become anyone.
 */
export function checkStatement(frame: Buffer, role: string): void {
  const statement = statementOf(frame)
  if (!statement) return
  if (statement.name !== '')
    throw new ProtocolError('0A000', `named statement "${statement.name}": statements do not outlive a transaction here`)
  if (/^\s*listen\b/i.test(statement.sql)) throw new ProtocolError('0A000', 'LISTEN: a session does not outlive a transaction here')
  if (role !== 'postgres' && /session[\s\S]*authorization/i.test(statement.sql))
    throw new ProtocolError('42501', 'permission denied to set session authorization')
}
