// `npm run faults [-- --full] [--seed N] [--only name…]`: breaks parts of the system on purpose and counts what was lost or doubled.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { runIngestFaults } from './ingest-faults.ts'
import { type CaseResult, jobFaultCases } from './jobs/job-faults.ts'
import { runStripeCallFaults, runStripeOutage } from './stripe-faults.ts'

const { values } = parseArgs({
  options: { full: { type: 'boolean', default: false }, seed: { type: 'string' }, only: { type: 'string', multiple: true } },
})
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed)
const { full, only } = values
console.log(`seed ${seed}`)
const all: Record<string, () => Promise<CaseResult>> = {
  ingest: () => runIngestFaults({ seed, rounds: full ? 10 : 2, runnerRounds: full ? 40 : 4, log: console.log }),
  ...jobFaultCases({ seed, full }),
  stripeCalls: () => runStripeCallFaults({ seed, events: full ? 10_000 : 1_500 }),
  stripeOutage: () => runStripeOutage({ seed, events: full ? 1_000 : 200 }),
}
const cases: Record<string, CaseResult> = {}
for (const [name, run] of Object.entries(all)) {
  if (only && !only.includes(name)) continue
  cases[name] = await run().catch((error: unknown) => ({ ok: false, error: String(error) }))
  console.log(`${name}: ${JSON.stringify(cases[name])}`)
}
const ok = Object.values(cases).every((result) => result.ok)
console.log(JSON.stringify({ ok, cases }))
process.exit(ok ? 0 : 1)
