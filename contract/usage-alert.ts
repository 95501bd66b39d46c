import { z } from 'zod'

/** A share of a monthly limit that was reached just now; `subject` is the stored id of the organization or of an API key. */
const usageAlertSchema = z.object({
  subject: z.uuid(),
  month: z.iso.date(),
  thresholdPercent: z.int(),
  limitMicros: z.int(),
  spentMicros: z.int(),
})
export type UsageAlert = z.infer<typeof usageAlertSchema>

/** As the database's functions answer them. */
export const usageAlertsSchema = z.array(usageAlertSchema)
