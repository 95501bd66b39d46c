import type { Db } from '@kensa/db/client/types'
import type Stripe from 'stripe'

/** As `kensa_cron`. `now` is the clock that everything goes by, so that a test can let days pass. */
export type MeterServices = { db: Db; stripe: Stripe; now: () => Date }
