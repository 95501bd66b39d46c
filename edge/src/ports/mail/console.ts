import type { SendMail } from './mail.ts'

/** For a machine without any mail: the log shows what would have been sent. Never in production, since mails hold sign-in links. */
export const logMail: SendMail = async (mail) => console.log(`mail to ${mail.to}: ${mail.subject}\n${mail.text}`)
