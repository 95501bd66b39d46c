import { openNeonPool } from '@kensa/db/client/neon'
import type { Env } from '../env.ts'
import { describeError } from '../http/describe-error.ts'
import { openMail } from '../ports/mail/open-mail.ts'
import { openQueue } from '../ports/queue/sqs.ts'
import { openStorage } from '../ports/storage/s3.ts'
import { openStripe } from '../ports/stripe/open-stripe.ts'
import { openSender } from '../webhooks/open-sender.ts'
import { abandonUploads } from './abandon-uploads.ts'
import { accrueStorage } from './accrue-storage.ts'
import { deleteDueObjects } from './delete-due-objects.ts'
import { deliverWebhooks } from './deliver-webhooks.ts'
import { evaluateGoals } from './evaluate-goals.ts'
import { failDeadLetteredJobs } from './fail-dead-lettered-jobs.ts'
import { failExhaustedJobs } from './fail-exhausted-jobs.ts'
import { forgetIdempotency } from './forget-idempotency.ts'
import { forgetOutbox } from './forget-outbox.ts'
import { forgetRunners } from './forget-runners.ts'
import { forgetStripeEvents } from './forget-stripe-events.ts'
import { forgetWebhooks } from './forget-webhooks.ts'
import { mailUsageAlerts } from './mail-usage-alerts.ts'
import { promotePartitions } from './promote-partitions.ts'
import { reconcileUsage } from './reconcile-usage.ts'
import { sendDueMails } from './send-due-mails.ts'
import { sendDueMessages } from './send-due-messages.ts'
import type { CronServices, CronStep } from './step.ts'
import { tellStripeUsage } from './tell-stripe-usage.ts'
import { wakeStalledJobs } from './wake-stalled-jobs.ts'

/** In this order a step finds what the one before it has noted in the outbox. */
const steps: Record<string, CronStep> = {
  abandonUploads,
  failExhaustedJobs,
  failDeadLetteredJobs,
  wakeStalledJobs,
  sendDueMessages,
  deleteDueObjects,
  accrueStorage,
  mailUsageAlerts,
  sendDueMails,
  forgetIdempotency,
  forgetOutbox,
  forgetRunners,
  evaluateGoals,
  promotePartitions,
  forgetStripeEvents,
  tellStripeUsage,
  reconcileUsage,
  forgetWebhooks,
  deliverWebhooks,
}

export type CronReport = Record<string, number | 'failed'>

/** Everything that must happen though nobody asks for it. A step that fails is logged and stops no other. */
export async function runCron(env: Env): Promise<CronReport> {
  const options = { localProxy: env.NEON_LOCAL_PROXY }
  const { db, end } = openNeonPool(env.CRON_DATABASE_URL, options)
  const tenant = openNeonPool(env.DATABASE_URL, options)
  try {
    return await runSteps({
      db,
      tenantDb: tenant.db,
      storage: openStorage(env),
      queue: openQueue(env),
      sendMail: openMail(env),
      stripe: openStripe(env),
      sender: openSender(env, db),
      publicUrl: env.PUBLIC_URL,
    })
  } finally {
    await Promise.all([end(), tenant.end()])
  }
}

async function runSteps(services: CronServices): Promise<CronReport> {
  const report: CronReport = {}
  for (const [name, step] of Object.entries(steps)) {
    try {
      report[name] = await step(services)
    } catch (error) {
      report[name] = 'failed'
      console.error(`cron step ${name} failed: ${describeError(error)}`)
    }
  }
  return report
}
