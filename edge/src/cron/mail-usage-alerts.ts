import type { Tx } from '@kensa/db/client/types'
import { apiKey } from '@kensa/db/schema/api-key'
import { orgProfile } from '@kensa/db/schema/org-profile'
import { usageAlert } from '@kensa/db/schema/usage-alert'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { queueMailToAdmins } from '../mails/queue-mail-to-admins.ts'
import { usageAlertMail } from '../mails/usage-alert.ts'
import type { CronStep } from './step.ts'

type Due = { org_id: string; id: string }

/** Notes the mails of thresholds that were reached. The alert and its mails change in one transaction, so each is mailed once. */
export const mailUsageAlerts: CronStep = async ({ db, publicUrl }) => {
  const { rows } = await db.execute<Due>(sql`select org_id, id from ${usageAlert} where mailed_at is null order by created_at limit 50`)
  for (const row of rows) await withOrg(db, { orgId: row.org_id }, (tx) => mailAlert(tx, row, publicUrl))
  return rows.length
}

async function mailAlert(tx: Tx, { org_id: orgId, id }: Due, publicUrl: string): Promise<void> {
  const its = and(eq(usageAlert.orgId, orgId), eq(usageAlert.id, id), isNull(usageAlert.mailedAt))
  const [alert] = await tx.update(usageAlert).set({ mailedAt: sql`now()` }).where(its).returning()
  if (!alert) return
  const [organization] = await tx.select({ name: orgProfile.name }).from(orgProfile)
  const apiKeyName = alert.subject === orgId ? null : await nameOfKey(tx, orgId, alert.subject)
  const { thresholdPercent, spentMicros, limitMicros } = alert
  const facts = { organizationName: organization?.name ?? 'Kensa', apiKeyName, thresholdPercent, spentMicros, limitMicros }
  const url = `${publicUrl}/settings/limits`
  await queueMailToAdmins(tx, { orgId }, ({ email, language }) => usageAlertMail({ email, url, ...facts }, language), { at: 'next_sweep' })
}

async function nameOfKey(tx: Tx, orgId: string, id: string): Promise<string> {
  const [key] = await tx
    .select({ name: apiKey.name })
    .from(apiKey)
    .where(and(eq(apiKey.orgId, orgId), eq(apiKey.id, id)))
  return key?.name ?? ''
}
