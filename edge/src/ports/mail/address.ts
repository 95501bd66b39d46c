import { MailRefused } from './mail.ts'

/** One plain address: no display name, no second address, nothing that could end a header line or an SMTP command. */
const addressShape = /^[^\s<>()[\],;:\\"@\p{C}]{1,64}@[^\s<>()[\],;:\\"@\p{C}]{1,255}$/u

export function checkMailbox(address: string): string {
  if (!addressShape.test(address)) throw new MailRefused('the address of a mail is not one plain address')
  return address
}

/** Header texts are one line; a line break in one would let its author write headers of their own. */
export function checkLine(field: string, text: string): string {
  if (/\p{Cc}/u.test(text)) throw new MailRefused(`the ${field} of a mail holds a control character`)
  return text
}

/** `Kensa <no-reply@example.com>` or a bare address. */
export function parseMailbox(text: string): { name: string; address: string } {
  const named = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(text)
  const address = (named?.[2] ?? text).trim()
  return { name: checkLine('sender', named?.[1] ?? ''), address: checkMailbox(address) }
}
