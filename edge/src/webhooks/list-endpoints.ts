import type { PageQuery } from '@kensa/contract/api/page'
import type { WebhookEndpoint } from '@kensa/contract/api/webhooks'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { webhookEndpoint } from '@kensa/db/schema/webhook-endpoint'
import { withOrg } from '@kensa/db/with-org'
import { desc, lt } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import { endpointColumns, presentEndpoint } from './present-endpoint.ts'

export async function listEndpoints(
  db: Db,
  ctx: OrgContext,
  page: PageQuery,
): Promise<{ data: WebhookEndpoint[]; nextCursor: string | null }> {
  const before = beforeId(page.cursor)
  const rows = await withOrg(db, ctx, (tx) =>
    tx
      .select(endpointColumns)
      .from(webhookEndpoint)
      .where(before === undefined ? undefined : lt(webhookEndpoint.id, before))
      .orderBy(desc(webhookEndpoint.id))
      .limit(page.limit + 1),
  )
  return toPage(rows, page.limit, presentEndpoint, (row) => row.id)
}
