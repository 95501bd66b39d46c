import type { Connection } from '../outbound/dial.ts'
import { MailRefused } from './mail.ts'

export type Reply = { code: number; text: string }

/** What one connection to a mail server says and hears (RFC 5321): one command, one reply. */
export type SmtpSession = {
  greeting: () => Promise<Reply>
  /** Throws unless the reply's code begins with `expected`. What is thrown has `name` in it, never the line. */
  command: (line: string, expected: '2' | '3', options?: { name?: string; isAboutMail?: boolean }) => Promise<Reply>
  close: () => Promise<void>
}

const replyBytesMax = 64 * 1024

export function smtpSession(connection: Connection): SmtpSession {
  const reader = connection.readable.getReader()
  const writer = connection.writable.getWriter()
  const decoder = new TextDecoder()
  let received = ''

  async function readReply(): Promise<Reply> {
    const lines: string[] = []
    for (;;) {
      const end = received.indexOf('\r\n')
      if (end < 0) {
        if (received.length > replyBytesMax) throw new Error('the mail server sends a line without end')
        const { done, value } = await reader.read()
        if (done) throw new Error('the mail server hung up')
        received += decoder.decode(value, { stream: true })
        continue
      }
      const line = received.slice(0, end)
      received = received.slice(end + 2)
      const [, code, dash, text] = /^(\d{3})([ -]?)(.*)$/.exec(line) ?? []
      if (code === undefined) throw new Error('the mail server does not speak SMTP')
      lines.push(text ?? '')
      if (dash !== '-') return { code: Number(code), text: lines.join('\n') }
    }
  }

  async function expect(what: string, expected: string, isAboutMail: boolean): Promise<Reply> {
    const reply = await readReply()
    if (String(reply.code).startsWith(expected)) return reply
    // The reply's text may repeat addresses and is not ours to log.
    const message = `the mail server answered ${reply.code} to ${what}`
    // 55x is about this mail (no such mailbox, too large, not wanted); other refusals are about us or may pass.
    throw isAboutMail && reply.code >= 550 && reply.code <= 559 ? new MailRefused(message) : new Error(message)
  }

  return {
    greeting: () => expect('the connection', '2', false),
    command: async (line, expected, { name = line.split(/[ :]/, 1)[0] ?? '', isAboutMail = false } = {}) => {
      await writer.write(new TextEncoder().encode(`${line}\r\n`))
      return expect(name, expected, isAboutMail)
    },
    close: () => connection.close(),
  }
}
