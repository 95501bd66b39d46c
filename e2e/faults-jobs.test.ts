import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { jobFaultCases } from './faults/jobs/job-faults.ts'

const seed = Number(process.env['FAULTS_SEED'] ?? randomInt(2 ** 31))
const cases = jobFaultCases({ seed, full: false })

it.each([
  ['does each job once when every message is delivered five times at once', 'deliveries'],
  ['lets a runner that was frozen past its lease write nothing', 'zombie'],
  ['queues job and message both or neither when the line is cut around the COMMIT', 'outbox'],
  ['outlasts storage that errs, trickles or breaks off, and names it when it stays away', 's3'],
  ['fails a job that kills its runner after three attempts, leaves its neighbours alone, and redrives it', 'poison'],
  ['starts a small organization ahead of the jobs with which another floods the queue', 'fairness'],
  ['makes one job of fifty equal requests at once', 'idempotency'],
])('%s', async (_, name) => {
  console.log(`seed ${seed} (FAULTS_SEED repeats it)`)
  const result = await cases[name]?.()
  console.log(JSON.stringify({ [name]: result }))
  expect(result?.ok).toBe(true)
})
