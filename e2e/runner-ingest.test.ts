import { readdir } from 'node:fs/promises'
import { parseEnv } from '@kensa/gpu-runner/env'
import { openLog } from '@kensa/gpu-runner/log'
import { type Runner, startRunner } from '@kensa/gpu-runner/start-runner'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { ended, ingestState, storedKeys } from './rig/ingest-state.ts'
import { jpegFile, videoFile } from './rig/media-files.ts'
import { type Org, type Rig, startRunnerRig } from './rig/runner-rig.ts'
import { waitUntil } from './rig/wait-until.ts'

let rig: Rig
let org: Org
const runners: Runner[] = []

beforeAll(async () => {
  rig = await startRunnerRig()
  org = await rig.makeOrg()
})
afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()))
})
afterAll(() => rig.stop())

it('turns an image into one frame with an embedding, a still and a thumbnail', async () => {
  await start()
  const upload = await rig.upload(org, { bytes: await jpegFile(1), contentType: 'image/jpeg' })
  await rig.send(upload)
  const { job, asset, frames, embeddings } = await ended(rig, upload)
  expect(job).toMatchObject({ state: 'succeeded', attempt: 1, error: null, progressStage: 'done', progressDone: 1, progressTotal: 1 })
  expect(asset).toEqual({ state: 'ready', error: null, frameCount: 1, widthPx: 640, durationMs: null })
  expect([frames, embeddings]).toEqual([[0], 1])
  expect(await storedKeys(rig, upload)).toEqual(['frames/0000000.jpg', 'original', 'thumbs/0000000.jpg'])
})

it('turns a video into a frame a second', async () => {
  await start()
  const upload = await rig.upload(org, { bytes: videoFile(9), contentType: 'video/mp4' })
  await rig.send(upload)
  const { job, asset, frames, embeddings } = await ended(rig, upload)
  expect(job).toMatchObject({ state: 'succeeded', progressDone: 9 })
  expect(asset).toMatchObject({ state: 'ready', frameCount: 9 })
  expect(asset.durationMs).toBeGreaterThan(8_900)
  expect([frames, embeddings]).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8], 9])
})

it('does a job once, however often and whenever its message is delivered', async () => {
  await Promise.all([start(), start()])
  const upload = await rig.upload(org, { bytes: videoFile(5), contentType: 'video/mp4' })
  await Promise.all(Array.from({ length: 5 }, () => rig.send(upload)))
  const first = await ended(rig, upload)
  expect(first).toMatchObject({ job: { state: 'succeeded', attempt: 1, progressDone: 5 }, frames: [0, 1, 2, 3, 4], embeddings: 5 })
  await rig.send(upload)
  await queueIsEmpty()
  expect(await ingestState(rig, upload)).toEqual(first)
})

it('removes messages that are not job messages and those of jobs that are gone, and goes on', async () => {
  await start()
  await rig.sendBody('not json')
  await rig.sendBody(JSON.stringify({ v: 2, jobId: 'x' }))
  await rig.send({ orgId: org.orgId, jobId: org.projectId, assetId: org.projectId })
  const upload = await rig.upload(org, { bytes: await jpegFile(2), contentType: 'image/jpeg' })
  await rig.send(upload)
  expect((await ended(rig, upload)).job.state).toBe('succeeded')
  await queueIsEmpty()
})

it.each([
  ['a wrong hash', { sha256: 'ab'.repeat(32) }, 'upload_hash_mismatch'],
  ['a wrong size', { declaredBytes: 12 }, 'upload_size_mismatch'],
  ['a file that is no image', { bytes: new TextEncoder().encode('plain words') }, 'unsupported_type'],
])('fails %s at once with its code, on the job and on the asset', async (_, file, code) => {
  await start()
  const upload = await rig.upload(org, { bytes: await jpegFile(3), contentType: 'image/jpeg', ...file })
  await rig.send(upload)
  const { job, asset, frames } = await ended(rig, upload)
  expect(job).toMatchObject({ state: 'failed', attempt: 1, error: { code } })
  expect(asset).toMatchObject({ state: 'failed', error: { code, detail: job.error?.detail } })
  expect(frames).toEqual([])
})

it('cancels a job in the middle of its work', async () => {
  await start()
  const sampling = { mode: 'rate', framesPerSecond: 10 } as const
  const upload = await rig.upload(org, { bytes: videoFile(60), contentType: 'video/mp4', sampling })
  await rig.send(upload)
  await waitUntil('the first frames', async () => (await ingestState(rig, upload)).frames.length > 0)
  await rig.database.sql('update job set cancel_requested_at = now() where id = $1', [upload.jobId])
  const { job, asset } = await ended(rig, upload)
  expect(job).toMatchObject({ state: 'canceled', error: { code: 'canceled' } })
  expect(asset).toMatchObject({ state: 'failed', error: { code: 'canceled' } })
  expect(job.progressDone).toBeLessThan(600)
  await queueIsEmpty()
})

it('leaves nothing behind of an asset that is deleted while it is being ingested', async () => {
  await start()
  const sampling = { mode: 'rate', framesPerSecond: 10 } as const
  const upload = await rig.upload(org, { bytes: videoFile(60), contentType: 'video/mp4', sampling })
  await rig.send(upload)
  await waitUntil('the first frames', async () => (await ingestState(rig, upload)).frames.length > 0)
  await rig.database.sql('delete from asset where id = $1', [upload.assetId])
  await queueIsEmpty()
  expect(await storedKeys(rig, upload)).toEqual([])
})

it('gives a job back when it is stopped, and the next runner goes on from there', async () => {
  const first = await start()
  const sampling = { mode: 'rate', framesPerSecond: 10 } as const
  const upload = await rig.upload(org, { bytes: videoFile(25), contentType: 'video/mp4', sampling })
  await rig.send(upload)
  await waitUntil('the first frames', async () => (await ingestState(rig, upload)).frames.length > 0)
  await first.stop()
  runners.splice(0)
  const between = await ingestState(rig, upload)
  expect(between.job.state).toBe('queued')
  await start()
  const { job, frames, embeddings } = await ended(rig, upload, 120_000)
  expect(job).toMatchObject({ state: 'succeeded', attempt: 2, progressDone: 250 })
  expect([frames.length, frames.at(-1), embeddings]).toEqual([250, 249, 250])
})

it('removes its scratch files', async () => {
  const env = rig.runnerEnv()
  runners.push(await startRunner(parseEnv(env), openLog('silent')))
  const upload = await rig.upload(org, { bytes: await jpegFile(4), contentType: 'image/jpeg' })
  await rig.send(upload)
  await ended(rig, upload)
  await waitUntil('an empty WORK_DIR', async () => (await readdir(env['WORK_DIR'] ?? '')).length === 0)
})

async function start(): Promise<Runner> {
  const runner = await startRunner(parseEnv(rig.runnerEnv()), openLog(process.env['RIG_LOG'] ?? 'silent'))
  runners.push(runner)
  return runner
}

/** Nothing waits and nothing is being worked on. */
async function queueIsEmpty(): Promise<void> {
  await waitUntil('an empty queue', async () => (await rig.queueDepth()) === 0)
}
