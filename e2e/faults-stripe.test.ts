import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { runStripeCallFaults, runStripeOutage } from './faults/stripe-faults.ts'

const seed = Number(process.env['FAULT_SEED'] ?? randomInt(2 ** 31))

// `npm run faults -- --full` does it with 10,000.
it(`bills every ledger entry once while calls fail, hang and lose their answers (seed ${seed})`, async () => {
  const report = await runStripeCallFaults({ seed, events: 1_500 })
  expect(report).toMatchObject({ ok: true, doubled: 0, lost: 0, unsettled: 0, states: { matched: expect.any(Number) } })
})

it(`doubles and loses nothing when Stripe is away for 30 hours and forgets the identifiers (seed ${seed})`, async () => {
  const report = await runStripeOutage({ seed, events: 200 })
  expect(report).toMatchObject({ ok: true, doubled: 0, lost: 0, unsettled: 0, states: { matched: expect.any(Number) } })
})
