import { toId } from '@kensa/contract/ids'
import { usageAlertsSchema } from '@kensa/contract/usage-alert'
import type { Tx } from './client/types.ts'
import { emitEvent } from './emit-event.ts'

/** Tells webhooks of thresholds that were just crossed, in the transaction that crossed them. */
export async function announceAlerts(tx: Tx, orgId: string, alerts: unknown): Promise<void> {
  for (const { subject, month, thresholdPercent, limitMicros, spentMicros } of usageAlertsSchema.parse(alerts)) {
    const start = new Date(month)
    const end = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1))
    const apiKeyId = subject === orgId ? null : toId('apiKey', subject)
    const period = { periodStart: start.toISOString(), periodEnd: end.toISOString() }
    const data = { thresholdPercent, usedMicros: spentMicros, limitMicros, apiKeyId, ...period }
    await emitEvent(tx, orgId, { type: 'usage.threshold_reached', projectId: null, data })
  }
}
