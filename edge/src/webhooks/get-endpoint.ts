import type { WebhookEndpoint } from '@kensa/contract/api/webhooks'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { findEndpoint } from './find-endpoint.ts'
import { presentEndpoint } from './present-endpoint.ts'

export async function getEndpoint(db: Db, ctx: OrgContext, id: string): Promise<WebhookEndpoint> {
  return presentEndpoint(await withOrg(db, ctx, (tx) => findEndpoint(tx, id)))
}
