import type { Me } from '@kensa/contract/api/members'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { toId } from '@kensa/contract/ids'
import { scopes } from '@kensa/contract/scopes'
import type { Db, Tx } from '@kensa/db/client/types'
import { apiKey } from '@kensa/db/schema/api-key'
import { orgMember } from '@kensa/db/schema/org-member'
import { orgProfile } from '@kensa/db/schema/org-profile'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { storedRole } from '../members/present.ts'

export async function readMe(db: Db, ctx: OrgContext): Promise<Me> {
  return withOrg(db, ctx, async (tx) => {
    const [organization] = await tx.select().from(orgProfile)
    if (!organization) throw new KensaError('not_found', 'The organization is gone.')
    return {
      organization: { id: toId('organization', organization.id), name: organization.name },
      actor: await readActor(tx, ctx),
      scopes: scopes.filter((scope) => ctx.scopes.has(scope)),
    }
  })
}

async function readActor(tx: Tx, { actor }: OrgContext): Promise<Me['actor']> {
  if (actor.kind === 'user') {
    const [row] = await tx.select().from(orgMember).where(eq(orgMember.userId, actor.userId))
    if (row) return { kind: 'user', id: toId('user', row.userId), name: row.name, email: row.email, role: storedRole(row.role) }
  }
  if (actor.kind === 'apiKey') {
    const [row] = await tx.select({ id: apiKey.id, name: apiKey.name }).from(apiKey).where(eq(apiKey.id, actor.apiKeyId))
    if (row) return { kind: 'apiKey', id: toId('apiKey', row.id), name: row.name }
  }
  throw new KensaError('unauthenticated', 'The caller is no longer known here.')
}
