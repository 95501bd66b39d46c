import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = {
  envelopeFrom: string
  envelopeTo: string[]
  user: string | undefined
  from: { name: string; address: string }
  to: string[]
  subject: string
  text: string
  html: string
  messageId: string
  /** As it came over the wire. */
  source: string
}

export type SmtpReceiver = {
  host: string
  port: number
  mails: readonly ReceivedMail[]
  /** Decides on recipients: a reply that refuses, `hang up`, or undefined to take the mail. */
  answerRecipientWith: (decide: (address: string) => { code: number; text: string } | 'hang up' | undefined) => void
  stop: () => Promise<void>
}

/** A real mail server on this machine, which takes everything and reads it with a real parser. */
export async function startSmtpReceiver(
  options: { secure?: boolean; login?: { user: string; password: string } } = {},
): Promise<SmtpReceiver> {
  const mails: ReceivedMail[] = []
  let decide: (address: string) => { code: number; text: string } | 'hang up' | undefined = () => undefined
  const { login, secure = false } = options
  const server = new SMTPServer({
    secure,
    disabledCommands: ['STARTTLS'],
    authOptional: login === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth({ username, password }, _session, done) {
      if (username === login?.user && password === login?.password) return done(null, { user: username })
      done(Object.assign(new Error('Wrong user or password'), { responseCode: 535 }))
    },
    onRcptTo({ address }, session, done) {
      const decision = decide(address)
      if (decision === 'hang up') return void hangUp(server, session.id)
      done(decision ? Object.assign(new Error(decision.text), { responseCode: decision.code }) : undefined)
    },
    onData(stream, session, done) {
      void read(stream).then(async (source) => {
        const parsed = await PostalMime.parse(source)
        const { mailFrom, rcptTo } = session.envelope
        mails.push({
          envelopeFrom: mailFrom ? mailFrom.address : '',
          envelopeTo: rcptTo.map(({ address }) => address),
          user: session.user,
          from: { name: parsed.from?.name ?? '', address: parsed.from?.address ?? '' },
          to: (parsed.to ?? []).map(({ address }) => address ?? ''),
          subject: parsed.subject ?? '',
          text: parsed.text ?? '',
          html: parsed.html ?? '',
          messageId: parsed.messageId ?? '',
          source,
        })
        done()
      }, done)
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    host: '127.0.0.1',
    port: (server.server.address() as AddressInfo).port,
    mails,
    answerRecipientWith: (next) => {
      decide = next
    },
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  }
}

function hangUp(server: SMTPServer, sessionId: string): void {
  for (const connection of server.connections) if (connection.session.id === sessionId) connection.close()
}

async function read(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
