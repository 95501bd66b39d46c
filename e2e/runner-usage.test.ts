import { newUuid } from '@kensa/contract/ids'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { charged } from './rig/charged.ts'
import { ended, ingestState } from './rig/ingest-state.ts'
import { jpegFile, videoFile } from './rig/media-files.ts'
import { type RunnerProcess, startRunnerProcess } from './rig/runner-process.ts'
import { type Org, type Rig, startRunnerRig, type Upload } from './rig/runner-rig.ts'
import { waitUntil } from './rig/wait-until.ts'

let rig: Rig
let org: Org
const runners: RunnerProcess[] = []

beforeAll(async () => {
  rig = await startRunnerRig()
  for (let i = 0; i < 2; i++) runners.push(await startRunnerProcess(rig.runnerEnv()))
})
beforeEach(async () => {
  org = await rig.makeOrg()
})
afterAll(async () => {
  await Promise.all(runners.map((runner) => runner.stop()))
  await rig.stop()
})

const totals = async () => {
  const [row] = await rig.database.sql(
    'select spent_micros::int as spent, reserved_micros::int as reserved from usage_month where org_id = $1',
    [org.orgId],
  )
  return row
}

async function limit(micros: number): Promise<void> {
  await rig.database.sql('insert into spend_limit (org_id, id, monthly_limit_micros) values ($1, $2, $3)', [org.orgId, newUuid(), micros])
}

async function drained(upload: Upload) {
  const state = await ended(rig, upload)
  await waitUntil('an empty queue', async () => (await rig.queueDepth()) === 0, { timeoutMs: 60_000 })
  return state
}

it('charges once for a message that is delivered five times at once', async () => {
  const [image, video] = [
    await rig.upload(org, { bytes: await jpegFile(1), contentType: 'image/jpeg' }),
    await rig.upload(org, { bytes: videoFile(5), contentType: 'video/mp4' }),
  ]
  await Promise.all([image, video].flatMap((upload) => Array.from({ length: 5 }, () => rig.send(upload))))
  expect((await drained(image)).job.state).toBe('succeeded')
  const seconds = (await drained(video)).frames.length
  expect(seconds).toBeGreaterThanOrEqual(5)
  expect(await charged(rig, image)).toEqual({ entries: 1, units: { image_embedded: 1 } })
  expect((await charged(rig, video)).units).toEqual({ video_second: seconds })
  expect(await totals()).toEqual({ spent: 1_000 + seconds * 500, reserved: 0 })
})

it('charges a second of video once, however many frames of it are taken', async () => {
  const upload = await rig.upload(org, {
    bytes: videoFile(8),
    contentType: 'video/mp4',
    sampling: { mode: 'rate', framesPerSecond: 10 },
  })
  await rig.send(upload)
  expect((await drained(upload)).frames).toHaveLength(80)
  expect((await charged(rig, upload)).units).toEqual({ video_second: 8 })
})

it('charges nothing for a file that fails', async () => {
  const upload = await rig.upload(org, { bytes: Buffer.from('\xff\xd8\xff\xe0 not a picture', 'latin1'), contentType: 'image/jpeg' })
  await rig.send(upload)
  expect((await drained(upload)).job.state).toBe('failed')
  expect(await charged(rig, upload)).toEqual({ entries: 0, units: {} })
})

it('stops a video where the limit ends, and keeps what was paid for', async () => {
  await limit(5_000)
  const upload = await rig.upload(org, {
    bytes: videoFile(25),
    contentType: 'video/mp4',
    sampling: { mode: 'rate', framesPerSecond: 10 },
  })
  await rig.send(upload)
  const state = await drained(upload)
  expect(state.job).toMatchObject({ state: 'partially_succeeded', itemErrors: 1 })
  expect(state.asset).toMatchObject({ state: 'ready', frameCount: state.frames.length })
  const [error] = await rig.database.sql('select error from job_item_error where org_id = $1', [org.orgId])
  expect(error).toMatchObject({ error: { code: 'spend_limit_reached', detail: expect.stringMatching(/is \$0\.005: \$0\.00\d+ is spent/) } })
  const paid = new Set(state.frames.map((index) => Math.floor(index / 10))).size
  expect((await charged(rig, upload)).units).toEqual({ video_second: paid })
  expect(await totals()).toEqual({ spent: paid * 500, reserved: 0 })
  expect(paid).toBeLessThanOrEqual(10)
  const alerts = await rig.database.sql('select threshold_percent from usage_alert where org_id = $1 order by 1', [org.orgId])
  expect(alerts.at(-1)).toEqual({ threshold_percent: 100 })
})

it('fails an image with the limit as its reason when nothing is left, and charges nothing', async () => {
  await limit(999)
  const upload = await rig.upload(org, { bytes: await jpegFile(1), contentType: 'image/jpeg' })
  await rig.send(upload)
  await drained(upload)
  const { job, asset, frames } = await ingestState(rig, upload)
  expect([job.state, job.error?.code, asset.state, frames]).toEqual(['failed', 'spend_limit_reached', 'failed', []])
  expect(await charged(rig, upload)).toEqual({ entries: 0, units: {} })
})
