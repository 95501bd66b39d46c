import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServedPack } from '@kensa/contract/runner'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ingestState } from './rig/ingest-state.ts'
import { videoFile } from './rig/media-files.ts'
import { type Rig, startRunnerRig } from './rig/runner-rig.ts'
import { waitUntil } from './rig/wait-until.ts'

const main = fileURLToPath(new URL('../gpu-runner/src/main.ts', import.meta.url))
let rig: Rig
beforeAll(async () => {
  rig = await startRunnerRig()
})
afterAll(() => rig.stop())

it('exits 78 with one sentence when it was promised a GPU that is not there, before it takes a message', async () => {
  const org = await rig.makeOrg()
  const upload = await rig.upload(org, { bytes: videoFile(1), contentType: 'video/mp4' })
  await rig.send(upload)
  const runner = start({ ...rig.runnerEnv(), DEVICE: 'cuda' })
  expect(await runner.exit).toEqual([78, null])
  expect(runner.stderr().trim().split('\n')).toEqual([
    expect.stringMatching(/^DEVICE=cuda but no usable CUDA device was found .*DEVICE=cpu/),
  ])
  expect(await ingestState(rig, upload)).toMatchObject({ job: { state: 'queued', attempt: 0 } })
})

it('exits 78 naming every variable that is missing', async () => {
  const runner = start({ DEVICE: 'cpu' })
  expect(await runner.exit).toEqual([78, null])
  expect(runner.stderr()).toMatch(/DATABASE_URL.*S3_ENDPOINT.*S3_BUCKET.*SQS_QUEUE_URL.*ENCODER_TOKEN/)
})

it('exits 78 with one sentence that says what to do when its pack is not here', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'kensa-cache-'))
  const runner = start({ ...rig.runnerEnv(), MODEL_PACK: 'standard', KENSA_MODELS_DIR: cache })
  expect(await runner.exit).toEqual([78, null])
  expect(runner.stderr().trim().split('\n')).toEqual([expect.stringMatching(/^standard .*npm run models -- (pin|pull) standard$/)])
  await rm(cache, { recursive: true })
})

it('stops on SIGTERM in the middle of a job: gives it back and exits 0', async () => {
  const runner = start(rig.runnerEnv())
  await waitUntil('the ready line', () => runner.stdout().includes('"ready":true'))
  const org = await rig.makeOrg()
  const sampling = { mode: 'rate', framesPerSecond: 10 } as const
  const upload = await rig.upload(org, { bytes: videoFile(40), contentType: 'video/mp4', sampling })
  await rig.send(upload)
  await waitUntil('the first frames', async () => (await ingestState(rig, upload)).frames.length > 0)
  runner.process.kill('SIGTERM')
  expect(await runner.exit).toEqual([0, null])
  expect((await ingestState(rig, upload)).job).toMatchObject({ state: 'queued', error: null })
  const [row] = await rig.database.sql('select checkpoint from job where id = $1', [upload.jobId])
  expect(row?.['checkpoint']).toMatchObject({ idleAttempts: 0 })
})

it('is on the list of the fleet while it runs; one that is killed stays there until it is swept', async () => {
  const listed = () => rig.database.sql('select id, device, device_name, places, engine_is_up, packs from runner')
  await waitUntil('an empty list', async () => (await listed()).length === 0)
  const [stopped, killed] = [start(rig.runnerEnv()), start(rig.runnerEnv())]
  await waitUntil('both to be listed', async () => (await listed()).length === 2)
  for (const row of await listed()) {
    expect(row).toMatchObject({ device: 'cpu', places: 2, engine_is_up: true })
    const [pack] = row['packs'] as ServedPack[]
    expect(pack).toMatchObject({ pack: 'builtin', space: 'builtin-v1', licence: 'Apache-2.0' })
    expect(pack?.models.filter(({ isLoaded }) => isLoaded).map(({ role }) => role)).toEqual(['image', 'text'])
    expect(JSON.stringify(row)).not.toContain(hostname())
  }
  stopped.process.kill('SIGTERM')
  expect(await stopped.exit).toEqual([0, null])
  killed.process.kill('SIGKILL')
  await killed.exit
  expect(await listed()).toHaveLength(1)
})

function start(env: Record<string, string>) {
  const runner = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  runner.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  runner.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return { process: runner, exit: once(runner, 'close'), stdout: () => stdout, stderr: () => stderr }
}
