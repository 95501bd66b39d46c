import { webhookEvent } from '@kensa/db/schema/webhook-event'
import { sql } from 'drizzle-orm'
import type { CronStep } from './step.ts'

/** Events go after thirty days, and with them their deliveries and tries. */
export const forgetWebhooks: CronStep = async ({ db }) => {
  const { rowCount } = await db.execute(sql`
    delete from ${webhookEvent} where (org_id, id) in (
      select org_id, id from ${webhookEvent} where created_at < now() - interval '30 days' order by created_at limit 1000
    )`)
  return rowCount ?? 0
}
