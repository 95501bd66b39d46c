import { logMail } from './console.ts'
import type { MailEnv, SendMail } from './mail.ts'
import { openRelay } from './relay.ts'

/** The way out that the scheme of MAIL_URL names. */
export function openMail(env: MailEnv): SendMail {
  return new URL(env.MAIL_URL).protocol === 'console:' ? logMail : openRelay(env)
}
