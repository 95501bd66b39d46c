import type { Dial } from '../outbound/dial.ts'

export type Mail = { to: string; subject: string; text: string; html: string }

/** A mail that is sent again after a doubtful try keeps its id, by which mail servers and programs know it. */
export type SendOptions = { messageId?: string }

/** Hands a mail over and throws when it was not taken; `MailRefused` when another try cannot help. */
export type SendMail = (mail: Mail, options?: SendOptions) => Promise<void>

/** The server will never take this mail: the address does not exist, or the mail is too large. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
}

export type MailEnv = {
  MAIL_URL: string
  MAIL_TOKEN?: string | undefined
  MAIL_FROM: string
  /** Another way to open connections: where the edge does not run in workerd, and in tests. */
  OUTBOUND_DIALER?: { dial: Dial } | undefined
}
