import type { WebhookEndpoint, WebhookEndpointChange } from '@kensa/contract/api/webhooks'
import type { OrgContext } from '@kensa/contract/context'
import { recordAudit } from '@kensa/db/record-audit'
import { webhookEndpoint } from '@kensa/db/schema/webhook-endpoint'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { auditedEndpoint } from './audited-endpoint.ts'
import { checkedUrl } from './checked-url.ts'
import type { Sender } from './deliver-due.ts'
import { findEndpoint, lockEndpoint } from './find-endpoint.ts'
import { presentEndpoint } from './present-endpoint.ts'
import { stopEndpoint } from './stop-endpoint.ts'

/** Changes what is given. Enabling makes a clean start: the five days in which all may fail begin anew. */
export async function changeEndpoint(
  { db, outbound }: Pick<Sender, 'db' | 'outbound'>,
  ctx: OrgContext,
  id: string,
  change: WebhookEndpointChange,
): Promise<WebhookEndpoint> {
  const { state, events, description } = change
  const url = change.url === undefined ? undefined : checkedUrl(outbound, change.url)
  return withOrg(db, ctx, async (tx) => {
    const before = await lockEndpoint(tx, id)
    const enabling = state === 'enabled' && before.state === 'disabled'
    const changes = {
      ...(url === undefined ? {} : { url }),
      ...(description === undefined ? {} : { description }),
      ...(events === undefined ? {} : { events: events && [...new Set(events)] }),
      ...(enabling ? { state: 'enabled' as const, disabledReason: null, disabledAt: null, failingSince: null } : {}),
    }
    if (Object.keys(changes).length > 0) await tx.update(webhookEndpoint).set(changes).where(eq(webhookEndpoint.id, id))
    const stopped = state === 'disabled' ? await stopEndpoint(tx, ctx.orgId, id, 'manual', new Date()) : undefined
    const after = await findEndpoint(tx, id)
    const { subject, settings } = auditedEndpoint(after)
    const action = enabling ? 'endpoint.enabled' : stopped ? 'endpoint.disabled' : 'endpoint.changed'
    if (Object.keys(changes).length > 0 || stopped)
      await recordAudit(tx, ctx, { action, subject, before: auditedEndpoint(before).settings, after: settings })
    return presentEndpoint(after)
  })
}
