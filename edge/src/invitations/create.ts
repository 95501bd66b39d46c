import type { Invitation, invitationInputSchema } from '@kensa/contract/api/members'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db, Tx } from '@kensa/db/client/types'
import { apiKey } from '@kensa/db/schema/api-key'
import { organization } from '@kensa/db/schema/organization'
import { user } from '@kensa/db/schema/user'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Env } from '../env.ts'
import { invitationMail } from '../mails/invitation.ts'
import type { Language } from '../mails/language.ts'
import { queueMail, sendQueuedMail } from '../mails/queue-mail.ts'
import { withRoster } from '../members/roster.ts'
import { openMail } from '../ports/mail/open-mail.ts'
import { presentInvitation } from './present.ts'
import { goodForMs, storeInvitation } from './store.ts'

type Doors = { env: Env; db: Db; authDb: Db }

export async function createInvitation(
  { env, db, authDb }: Doors,
  ctx: OrgContext,
  language: Language,
  input: z.output<typeof invitationInputSchema>,
): Promise<Invitation> {
  const inviterId = await inviterOf(db, ctx)
  const wish = { email: input.email.toLowerCase(), role: input.role, inviterId }
  const { row, queued } = await withRoster(authDb, ctx.orgId, async (tx, roster) => {
    const row = await storeInvitation(tx, ctx, roster, wish)
    const mail = invitationMail(
      { email: row.email, ...(await namesIn(tx, ctx.orgId, inviterId)), url: `${env.PUBLIC_URL}/invitations/${row.id}` },
      language,
    )
    return { row, queued: await queueMail(tx, ctx, mail, { goodForMs }) }
  })
  await sendQueuedMail({ db, sendMail: openMail(env) }, ctx, queued)
  return presentInvitation(row)
}

async function namesIn(tx: Tx, orgId: string, inviterId: string): Promise<{ organizationName: string; inviterName: string }> {
  const [names] = await tx
    .select({ organizationName: organization.name, inviterName: user.name })
    .from(organization)
    .innerJoin(user, eq(user.id, inviterId))
    .where(eq(organization.id, orgId))
  if (!names) throw new KensaError('not_found', 'The organization is gone.')
  return names
}

/** The person in whose name the mail goes out: for a key, the one who made it. */
async function inviterOf(db: Db, { actor, orgId }: OrgContext): Promise<string> {
  if (actor.kind === 'user') return actor.userId
  if (actor.kind !== 'apiKey') throw new KensaError('forbidden', 'Only people and API keys invite.')
  const [key] = await withOrg(db, { orgId }, (tx) => tx.select({ by: apiKey.createdBy }).from(apiKey).where(eq(apiKey.id, actor.apiKeyId)))
  const maker = /^user:(.+)$/.exec(key?.by ?? '')?.[1]
  if (maker === undefined) throw new KensaError('forbidden', 'The key belongs to no person, so it cannot invite.')
  return maker
}
