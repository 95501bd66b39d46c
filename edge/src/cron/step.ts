import type Stripe from 'stripe'
import type { Services } from '../ports/services.ts'
import type { Sender } from '../webhooks/deliver-due.ts'

/** As `kensa_cron`: it sees the state of things across organizations, so every statement names the organization that it changes. */
export type CronServices = Pick<Services, 'db' | 'storage' | 'queue' | 'sendMail'> & {
  /** As `kensa_app`, for what is an organization's alone. */
  tenantDb: Services['db']
  stripe: Stripe | undefined
  sender: Sender
  /** Origin of the portal, for links in mails. */
  publicUrl: string
}

/** Does what is due, a batch of it at most, and says how much that was. */
export type CronStep = (services: CronServices) => Promise<number>
