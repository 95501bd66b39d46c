import type { OrgContext } from '@kensa/contract/context'
import type { Tx } from '@kensa/db/client/types'
import { orgMember } from '@kensa/db/schema/org-member'
import { withOrg } from '@kensa/db/with-org'
import { inArray } from 'drizzle-orm'
import type { Mail } from '../ports/mail/mail.ts'
import { asLanguage, type Language } from './language.ts'
import { type QueuedMail, queueMail } from './queue-mail.ts'

export type Recipient = { name: string; email: string; language: Language }

/** Notes one mail for each owner and admin of the organization, in the language of each. Works as `kensa_app` and as `kensa_cron`. */
export async function queueMailToAdmins(
  tx: Tx,
  ctx: Pick<OrgContext, 'orgId'>,
  compose: (admin: Recipient) => Mail,
  options: { at?: 'next_sweep' } = {},
): Promise<QueuedMail[]> {
  const admins = await withOrg(tx, ctx, (inOrg) =>
    inOrg
      .select()
      .from(orgMember)
      .where(inArray(orgMember.role, ['owner', 'admin'])),
  )
  const queued: QueuedMail[] = []
  for (const { name, email, language } of admins)
    queued.push(await queueMail(tx, ctx, compose({ name, email, language: asLanguage(language) }), options))
  return queued
}
