import { type Dial, dialInWorkerd } from '../outbound/dial.ts'
import { checkLine, checkMailbox, parseMailbox } from './address.ts'
import type { Mail, MailEnv, SendMail, SendOptions } from './mail.ts'
import { base64, mimeMessage } from './mime-message.ts'
import { type SmtpSession, smtpSession } from './smtp-session.ts'

const timeoutMs = 20_000
const ports = { 'smtps:': 465, 'smtp:': 25 } as const

export type SmtpServer = { host: string; port: number; secure: boolean; user: string; password: string }

/** `smtps://user@mail.example.com:465`, the password in MAIL_TOKEN or, less well, in the address. */
export function readSmtpUrl({ MAIL_URL, MAIL_TOKEN }: Pick<MailEnv, 'MAIL_URL' | 'MAIL_TOKEN'>): SmtpServer {
  const url = new URL(MAIL_URL)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? ports[url.protocol as keyof typeof ports] : Number(url.port),
    secure: url.protocol === 'smtps:',
    user: decodeURIComponent(url.username),
    password: MAIL_TOKEN ?? decodeURIComponent(url.password),
  }
}

/**
 * Hands mails to an SMTP server (RFC 5321, submission over TLS from the first byte: RFC 8314), one connection a mail. worker-mailer was
 * passed over: it spins for ever when the server hangs up, and falls back to clear text when STARTTLS is not offered.
 */
export function openSmtp(env: MailEnv): SendMail {
  const server = readSmtpUrl(env)
  const dial = env.OUTBOUND_DIALER?.dial ?? dialInWorkerd
  const from = parseMailbox(env.MAIL_FROM)
  return async (mail, { messageId = crypto.randomUUID() }: SendOptions = {}) => {
    checkMailbox(mail.to)
    checkLine('subject', mail.subject)
    const message = mimeMessage(mail, { from, messageId, date: new Date() })
    await within(timeoutMs, connect(dial, server), async (session) => {
      await session.greeting()
      await signIn(session, server)
      await handOver(session, from.address, mail, message)
    })
  }
}

async function connect(dial: Dial, { host, port, secure }: SmtpServer): Promise<SmtpSession> {
  return smtpSession(await dial({ address: host, port, serverName: secure ? host : null }))
}

async function signIn(session: SmtpSession, { user, password }: SmtpServer): Promise<void> {
  await session.command('EHLO kensa', '2')
  if (user === '') return
  await session.command(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`, '2', { name: 'AUTH' })
}

async function handOver(session: SmtpSession, from: string, mail: Mail, message: string): Promise<void> {
  await session.command(`MAIL FROM:<${from}>`, '2')
  await session.command(`RCPT TO:<${mail.to}>`, '2', { isAboutMail: true })
  await session.command('DATA', '3')
  await session.command(`${message}.`, '2', { name: 'the mail', isAboutMail: true })
  // The mail is taken; how the goodbye goes changes nothing.
  await session.command('QUIT', '2').catch(() => {})
}

/** The limit counts for all of it; whatever happens, the connection is closed. */
async function within(limitMs: number, connecting: Promise<SmtpSession>, work: (session: SmtpSession) => Promise<void>): Promise<void> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(`the mail server took longer than ${limitMs / 1000} seconds`)), limitMs)
  try {
    await Promise.race([connecting.then(work), late.promise])
  } finally {
    clearTimeout(timer)
    void connecting.then((session) => session.close()).catch(() => {})
  }
}
