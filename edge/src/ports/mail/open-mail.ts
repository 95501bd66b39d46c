import { logMail } from './console.ts'
import type { MailEnv, SendMail } from './mail.ts'
import { openRelay } from './relay.ts'
import { openSmtp } from './smtp.ts'

/** The way out that the scheme of MAIL_URL names. */
export function openMail(env: MailEnv): SendMail {
  const { protocol } = new URL(env.MAIL_URL)
  if (protocol === 'console:') return logMail
  return protocol === 'smtps:' || protocol === 'smtp:' ? openSmtp(env) : openRelay(env)
}
