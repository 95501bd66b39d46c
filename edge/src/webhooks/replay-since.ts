import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { webhookDelivery } from '@kensa/db/schema/webhook-delivery'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, gte, inArray } from 'drizzle-orm'
import { auditedEndpoint } from './audited-endpoint.ts'
import { findEndpoint } from './find-endpoint.ts'
import { wantFirstTry } from './first-try.ts'
import { refuseDisabled } from './refuse-disabled.ts'

/** Sends again all that an endpoint missed since a time: what failed for good, and what was skipped while it was disabled. */
export async function replaySince(db: Db, ctx: OrgContext, endpointId: string, since: Date): Promise<{ replayed: number }> {
  const replayed = await withOrg(db, ctx, async (tx) => {
    const endpoint = await findEndpoint(tx, endpointId)
    refuseDisabled(endpoint)
    const { rowCount } = await tx
      .update(webhookDelivery)
      .set({ state: 'pending', step: 0, nextAttemptAt: new Date() })
      .where(
        and(
          eq(webhookDelivery.endpointId, endpointId),
          inArray(webhookDelivery.state, ['failed', 'skipped']),
          gte(webhookDelivery.createdAt, since),
        ),
      )
    const { subject } = auditedEndpoint(endpoint)
    await recordAudit(tx, ctx, { action: 'endpoint.replayed', subject, after: { deliveries: rowCount ?? 0, since: since.toISOString() } })
    return rowCount ?? 0
  })
  if (replayed > 0) wantFirstTry(ctx)
  return { replayed }
}
