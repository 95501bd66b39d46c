import { deliverDue } from '../webhooks/deliver-due.ts'
import type { CronStep } from './step.ts'

/** Of the minute until the next run: tries under way at the end of it have 15 seconds more. */
const startMsMax = 40_000
const attemptsMax = 3_000

/** Last among the steps: receivers decide how long it takes. */
export const deliverWebhooks: CronStep = ({ sender }) => deliverDue(sender, { orgId: null, startMsMax, attemptsMax })
