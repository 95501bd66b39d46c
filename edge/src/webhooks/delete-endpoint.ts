import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { webhookEndpoint } from '@kensa/db/schema/webhook-endpoint'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { auditedEndpoint } from './audited-endpoint.ts'
import { lockEndpoint } from './find-endpoint.ts'

/** With it go its deliveries and their log. */
export async function deleteEndpoint(db: Db, ctx: OrgContext, id: string): Promise<void> {
  await withOrg(db, ctx, async (tx) => {
    const { subject, settings } = auditedEndpoint(await lockEndpoint(tx, id))
    await tx.delete(webhookEndpoint).where(eq(webhookEndpoint.id, id))
    await recordAudit(tx, ctx, { action: 'endpoint.deleted', subject, before: settings })
  })
}
