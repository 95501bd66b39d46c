import { checkLine, checkMailbox } from './address.ts'
import { type MailEnv, MailRefused, type SendMail } from './mail.ts'

const timeoutMs = 10_000
/** Refusals of the relay itself (its token, its allowance) may pass; the others are about this mail. */
const passing = new Set([401, 403, 404, 408, 429])

/** Hands mails to an HTTP relay, which takes JSON. */
export function openRelay(env: MailEnv): SendMail {
  return async (mail, { messageId } = {}) => {
    checkMailbox(mail.to)
    checkLine('subject', mail.subject)
    const response = await fetch(env.MAIL_URL, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(env.MAIL_TOKEN ? { authorization: `Bearer ${env.MAIL_TOKEN}` } : {}),
        ...(messageId ? { 'idempotency-key': messageId } : {}),
      },
      body: JSON.stringify({ from: env.MAIL_FROM, ...mail, ...(messageId ? { messageId } : {}) }),
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.body?.cancel()
    if (response.ok) return
    const message = `mail relay answered ${response.status}`
    if (response.status >= 400 && response.status < 500 && !passing.has(response.status)) throw new MailRefused(message)
    throw new Error(message)
  }
}
