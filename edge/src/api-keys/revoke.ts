import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { apiKey } from '@kensa/db/schema/api-key'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { lockApiKey } from './find.ts'

/** Takes effect at once: keys are looked up at every request. The row stays, so that the list shows when it was revoked. */
export async function revokeApiKey(db: Db, ctx: OrgContext, id: string): Promise<void> {
  await withOrg(db, ctx, async (tx) => {
    const { name, hint, revokedAt } = await lockApiKey(tx, id)
    if (revokedAt) return
    await tx.update(apiKey).set({ revokedAt: sql`now()` }).where(eq(apiKey.id, id))
    await recordAudit(tx, ctx, { action: 'api_key.revoked', subject: { kind: 'apiKey', id, name }, before: { hint } })
  })
}
