import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { runIngestFaults } from './faults/ingest-faults.ts'

it('loses and doubles nothing, and finishes every job, under 40 kills of runner, media child and engine child at every stage', async () => {
  const seed = Number(process.env['FAULTS_SEED'] ?? randomInt(2 ** 31))
  console.log(`seed ${seed} (FAULTS_SEED repeats it)`)
  const faults = await runIngestFaults({ seed, rounds: 2, runnerRounds: 4 })
  console.log(JSON.stringify(faults))
  expect(faults).toMatchObject({ ok: true, notSucceeded: 0, framesLost: 0, framesDoubled: 0, stillsLost: 0 })
  expect(Object.values(faults.kills).reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(40)
  expect(faults.videos).toBeGreaterThanOrEqual(1)
})
