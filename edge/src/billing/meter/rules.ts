import { sql } from 'drizzle-orm'

/** Stripe knows an identifier for 24 hours at least; an hour is kept for the clocks and the last call. */
export const certainFor = sql`interval '23 hours'`

/** Stripe counts what it accepted a little later; until then a sum may lack it. */
export const countedWithin = sql`interval '15 minutes'`

/** Stripe refuses timestamps older than 35 days. */
export const acceptedFor = sql`interval '35 days' - interval '10 minutes'`

/** From then on somebody must look at it, while there is still time. */
export const lateAfterMs = 30 * 24 * 3_600_000
