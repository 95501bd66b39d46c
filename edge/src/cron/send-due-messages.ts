import { jobMessageSchema } from '@kensa/contract/job-message'
import { claimDue, settleEach } from './claim-due.ts'
import type { CronStep } from './step.ts'

/** Messages that were not sent right after their commit. A message sent twice changes nothing. */
export const sendDueMessages: CronStep = async ({ db, queue }) =>
  settleEach(db, await claimDue(db, 'job', 200), (row) => queue.send(jobMessageSchema.parse(row.payload)))
