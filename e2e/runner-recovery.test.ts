import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { charged } from './rig/charged.ts'
import { ended, ingestState } from './rig/ingest-state.ts'
import { videoFile } from './rig/media-files.ts'
import { type LogLine, type RunnerProcess, startRunnerProcess } from './rig/runner-process.ts'
import { type Org, type Rig, startRunnerRig, type Upload } from './rig/runner-rig.ts'
import { waitUntil } from './rig/wait-until.ts'

const sampling = { mode: 'rate', framesPerSecond: 10 } as const
const frames = 250
let rig: Rig
let org: Org
let video: Uint8Array
const runners: RunnerProcess[] = []

beforeAll(async () => {
  rig = await startRunnerRig()
  org = await rig.makeOrg()
  video = videoFile(frames / 10)
})
afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()))
  // The same file again would be a duplicate.
  await rig.database.sql('delete from asset')
})
afterAll(() => rig.stop())

it.each(['engine', 'media'] as const)('finishes with every frame once when the %s child is killed in the middle', async (kind) => {
  const runner = await start()
  const upload = await ingesting()
  const [victim] = await waitUntil(`a ${kind} child`, async () => {
    const pids = (await runner.children())[kind]
    return pids.length > 0 && pids
  })
  process.kill(victim as number, 'SIGKILL')
  await expectWhole(upload, { attempt: 1 })
  expect((await runner.children())[kind]).not.toContain(victim)
})

it('finishes with every frame once when the runner itself is killed in the middle', async () => {
  const runner = await start()
  const upload = await ingesting()
  process.kill(runner.pid(), 'SIGKILL')
  await expectWhole(upload, { attempt: 2 })
})

it('lets a runner that was frozen past its lease write nothing more', async () => {
  const lines: LogLine[] = []
  const zombie = await start((line) => lines.push(line))
  const upload = await ingesting()
  process.kill(zombie.pid(), 'SIGSTOP')
  await start()
  await waitUntil('another attempt', async () => (await ingestState(rig, upload)).job.attempt === 2)
  process.kill(zombie.pid(), 'SIGCONT')
  await waitUntil('the frozen runner to find out', () => lines.some(({ msg }) => String(msg).startsWith('attempt is no longer current')))
  await expectWhole(upload, { attempt: 2 })
})

async function start(onLine?: (line: LogLine) => void): Promise<RunnerProcess> {
  const runner = await startRunnerProcess({ ...rig.runnerEnv(), LOG_LEVEL: 'warn' }, onLine)
  runners.push(runner)
  return runner
}

/** A video whose first frames are saved. */
async function ingesting(): Promise<Upload> {
  const upload = await rig.upload(org, { bytes: video, contentType: 'video/mp4', sampling })
  await rig.send(upload)
  await waitUntil('the first frames', async () => (await ingestState(rig, upload)).frames.length > 0)
  return upload
}

async function expectWhole(upload: Upload, job: { attempt: number }): Promise<void> {
  const state = await ended(rig, upload, 120_000)
  expect(state.job).toMatchObject({ state: 'succeeded', progressDone: frames, itemErrors: 0, ...job })
  expect(state.frames).toEqual([...Array(frames).keys()])
  expect([state.embeddings, state.asset.frameCount]).toEqual([frames, frames])
  expect((await charged(rig, upload)).units).toEqual({ video_second: frames / 10 })
}
