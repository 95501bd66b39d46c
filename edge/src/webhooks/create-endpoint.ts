import type { WebhookEndpoint, WebhookEndpointInput } from '@kensa/contract/api/webhooks'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { newUuid } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import { actorText } from '@kensa/db/actor-text'
import type { Tx } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { project } from '@kensa/db/schema/project'
import { webhookEndpoint } from '@kensa/db/schema/webhook-endpoint'
import { withOrg } from '@kensa/db/with-org'
import { eq, sql } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'
import { auditedEndpoint } from './audited-endpoint.ts'
import { checkedUrl } from './checked-url.ts'
import type { Sender } from './deliver-due.ts'
import { endpointColumns, presentEndpoint } from './present-endpoint.ts'
import { sealSecret } from './seal.ts'
import { mintWebhookSecret } from './secret.ts'

/** The secret is in this answer and nowhere else in the open. */
export async function createEndpoint(
  { db, outbound, secretKeys }: Pick<Sender, 'db' | 'outbound' | 'secretKeys'>,
  ctx: OrgContext,
  input: WebhookEndpointInput,
): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
  const url = checkedUrl(outbound, input.url)
  const secret = mintWebhookSecret()
  const id = newUuid()
  const secretSealed = await sealSecret(secretKeys, { orgId: ctx.orgId, endpointId: id }, secret)
  const projectId = input.projectId ? uuidOf('project', input.projectId) : null
  const row = await withOrg(db, ctx, async (tx) => {
    await refuseTooMany(tx, ctx.orgId)
    if (projectId !== null) await refuseUnknownProject(tx, projectId)
    const [created] = await tx
      .insert(webhookEndpoint)
      .values({
        orgId: ctx.orgId,
        id,
        projectId,
        url,
        description: input.description ?? '',
        events: input.events ? [...new Set(input.events)] : null,
        secretSealed,
        createdBy: actorText(ctx.actor),
      })
      .returning(endpointColumns)
    if (!created) throw new Error('an insert returned no row')
    const { subject, settings } = auditedEndpoint(created)
    await recordAudit(tx, ctx, { action: 'endpoint.created', subject, after: settings })
    return created
  })
  return { endpoint: presentEndpoint(row), secret }
}

/** Creations of one organization wait for each other, so that the limit holds. */
async function refuseTooMany(tx: Tx, orgId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`webhook_endpoint ${orgId}`}, 0))`)
  const count = await tx.$count(webhookEndpoint)
  if (count < limits.webhookEndpointsMax) return
  throw new KensaError(
    'conflict',
    `An organization has at most ${limits.webhookEndpointsMax} webhook endpoints; there are ${count}. Delete one first.`,
  )
}

async function refuseUnknownProject(tx: Tx, id: string): Promise<void> {
  const found = await tx.select({ id: project.id }).from(project).where(eq(project.id, id))
  if (found.length === 0) throw new KensaError('not_found', 'There is no project with this id.')
}
