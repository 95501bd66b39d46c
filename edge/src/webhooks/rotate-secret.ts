import type { WebhookEndpoint } from '@kensa/contract/api/webhooks'
import type { OrgContext } from '@kensa/contract/context'
import { recordAudit } from '@kensa/db/record-audit'
import { webhookEndpoint } from '@kensa/db/schema/webhook-endpoint'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { auditedEndpoint } from './audited-endpoint.ts'
import type { Sender } from './deliver-due.ts'
import { findEndpoint, lockEndpoint } from './find-endpoint.ts'
import { presentEndpoint } from './present-endpoint.ts'
import { sealSecret } from './seal.ts'
import { mintWebhookSecret } from './secret.ts'

/** A new secret; the old one goes on signing beside it for a while. One from an earlier rotation ends at once: there are two at most. */
export async function rotateSecret(
  { db, secretKeys }: Pick<Sender, 'db' | 'secretKeys'>,
  ctx: OrgContext,
  id: string,
  overlapHours: number,
): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
  const secret = mintWebhookSecret()
  const secretSealed = await sealSecret(secretKeys, { orgId: ctx.orgId, endpointId: id }, secret)
  const endpoint = await withOrg(db, ctx, async (tx) => {
    const { subject } = auditedEndpoint(await lockEndpoint(tx, id))
    const overlap =
      overlapHours === 0
        ? { previousSecretSealed: null, previousSecretEndsAt: null }
        : { previousSecretSealed: webhookEndpoint.secretSealed, previousSecretEndsAt: new Date(Date.now() + overlapHours * 3_600_000) }
    await tx
      .update(webhookEndpoint)
      .set({ ...overlap, secretSealed })
      .where(eq(webhookEndpoint.id, id))
    await recordAudit(tx, ctx, { action: 'endpoint.secret_rotated', subject, after: { overlapHours } })
    return findEndpoint(tx, id)
  })
  return { endpoint: presentEndpoint(endpoint), secret }
}
