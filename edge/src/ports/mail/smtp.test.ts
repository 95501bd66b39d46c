import { afterEach, expect, it } from 'vitest'
import { nodeDialer } from '../../../../infra/local/node-dialer.ts'
import { type SmtpReceiver, startSmtpReceiver } from '../../../../infra/local/smtp-receiver.ts'
import { MailRefused } from './mail.ts'
import { openMail } from './open-mail.ts'
import { readSmtpUrl } from './smtp.ts'

let receiver: SmtpReceiver
afterEach(() => receiver.stop())

const login = { user: 'kensa@example.com', password: 'pass word ü' }
const mail = {
  to: 'kim@example.com',
  subject: '検査の招待: Müller さんの「とても長い名前の組織」に参加してください 안전모 검사',
  text: `Hello\n.\n.a line that begins with a dot\n${'long '.repeat(400)}`,
  html: '<p>こんにちは</p>',
}

const sender = (scheme = 'smtp', dialer = nodeDialer()) =>
  openMail({
    MAIL_URL: `${scheme}://${encodeURIComponent(login.user)}@${receiver.host}:${receiver.port}`,
    MAIL_TOKEN: login.password,
    MAIL_FROM: '"検査 Kensa" <no-reply@example.com>',
    OUTBOUND_DIALER: dialer,
  })

it('hands a mail to a mail server that asks for a login, with every character and line of it', async () => {
  receiver = await startSmtpReceiver({ login })
  await sender()(mail, { messageId: '0192f0c1' })
  expect(receiver.mails).toHaveLength(1)
  const [received] = receiver.mails
  expect(received).toMatchObject({
    envelopeFrom: 'no-reply@example.com',
    envelopeTo: [mail.to],
    user: login.user,
    from: { name: '検査 Kensa', address: 'no-reply@example.com' },
    to: [mail.to],
    subject: mail.subject,
    messageId: '<0192f0c1@example.com>',
  })
  expect(received?.text.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text.trimEnd())
  expect(received?.html.trimEnd()).toBe(mail.html)
  expect(Math.max(...(received?.source ?? '').split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78)
})

it('keeps the message id over all tries, so that a double is known as one', async () => {
  receiver = await startSmtpReceiver({ login })
  for (let tries = 0; tries < 2; tries++) await sender()(mail, { messageId: 'the-same' })
  expect(receiver.mails.map(({ messageId }) => messageId)).toEqual(['<the-same@example.com>', '<the-same@example.com>'])
})

it('gives up on a mail that the server will never take, and says no address and no server text', async () => {
  receiver = await startSmtpReceiver({ login })
  receiver.answerRecipientWith((address) => ({ code: 550, text: `${address}: no such mailbox` }))
  const refusal = await sender()(mail).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(MailRefused)
  expect(String(refusal)).toContain('550 to RCPT')
  expect(String(refusal)).not.toContain('kim@')
})

it.each([
  ['is asked to come later', () => ({ code: 451, text: 'later' })],
  ['is hung up on', () => 'hang up' as const],
])('leaves the mail for another try when it %s', async (_, decide) => {
  receiver = await startSmtpReceiver({ login })
  receiver.answerRecipientWith(decide)
  const failure = await sender()(mail).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Error)
  expect(failure).not.toBeInstanceOf(MailRefused)
  expect(receiver.mails).toEqual([])
})

it('leaves the mail for another try when its own login is wrong, and does not tell the password', async () => {
  receiver = await startSmtpReceiver({ login: { ...login, password: 'another' } })
  const failure = await sender()(mail).catch((error: unknown) => error)
  expect(failure).not.toBeInstanceOf(MailRefused)
  expect(String(failure)).toContain('535 to AUTH')
  expect(String(failure)).not.toContain(login.password)
  expect(String(failure)).not.toContain(btoa('kensa').slice(0, 4))
})

it('sends nothing, not even the login, to a server whose certificate is not trusted', async () => {
  receiver = await startSmtpReceiver({ login, secure: true })
  await expect(sender('smtps')(mail)).rejects.toThrow('certificate')
  expect(receiver.mails).toEqual([])
})

it('refuses an address or subject that would say more than it should', async () => {
  receiver = await startSmtpReceiver({ login })
  await expect(sender()({ ...mail, to: 'kim@example.com>\r\nRCPT TO:<thief@example.com' })).rejects.toThrow(MailRefused)
  await expect(sender()({ ...mail, subject: 'Hello\r\nBcc: thief@example.com' })).rejects.toThrow(MailRefused)
  expect(receiver.mails).toEqual([])
})

it('reads server, port and login from the address, the password rather from the token', async () => {
  receiver = await startSmtpReceiver()
  const read = (MAIL_URL: string, MAIL_TOKEN?: string) => readSmtpUrl({ MAIL_URL, MAIL_TOKEN })
  const server = { host: 'mail.example.com', port: 465, secure: true, user: 'kim@example.com', password: 'secret' }
  expect(read('smtps://kim%40example.com@mail.example.com', 'secret')).toEqual(server)
  expect(read('smtps://kim%40example.com:secret@mail.example.com:465')).toEqual(server)
  expect(read('smtp://[::1]:2525')).toEqual({ host: '::1', port: 2525, secure: false, user: '', password: '' })
})
