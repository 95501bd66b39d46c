import { describeError } from '../../http/describe-error.ts'
import { enqueueEntries } from './enqueue-entries.ts'
import { claimLanes } from './lanes.ts'
import { loadMeters, type Meters } from './load-meters.ts'
import type { MeterServices } from './meter-services.ts'
import { sendLane } from './send-lane.ts'

/** A Worker has six connections at once, and the database takes one. */
const lanesAtOnce = 5

/** Tells Stripe what the ledger has, as far as the time goes. Says how many events Stripe has more than before. */
export async function sendMeterEvents(services: MeterServices, budgetMs: number): Promise<number> {
  const endMs = Date.now() + budgetMs
  await enqueueEntries(services)
  let loading: Promise<Meters> | undefined
  const meters = () => (loading ??= loadMeters(services.stripe))
  let sent = 0
  const work = async () => {
    while (Date.now() < endMs) {
      const [lane] = await claimLanes(services, 1)
      if (!lane) return
      sent += await sendLane(services, lane, meters, endMs).catch((error: unknown) => {
        console.error(`meter lane ${lane.unit} is left for the next sweep: ${describeError(error)}`)
        return 0
      })
    }
  }
  await Promise.all(Array.from({ length: lanesAtOnce }, work))
  return sent
}
