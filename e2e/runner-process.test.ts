import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getPriority, hostname } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { ServedPack } from '@kensa/contract/runner'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { ingestState } from './rig/ingest-state.ts'
import { videoFile } from './rig/media-files.ts'
import { type Rig, startRunnerRig } from './rig/runner-rig.ts'
import { waitUntil } from './rig/wait-until.ts'

const program = (name: string) => fileURLToPath(new URL(`../gpu-runner/src/${name}.ts`, import.meta.url))
const started: ChildProcess[] = []
let rig: Rig
beforeAll(async () => {
  rig = await startRunnerRig()
})
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
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

it('is protected from scale-in for as long as it works on a job', async () => {
  const states: boolean[] = []
  const agent = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const { ProtectionEnabled } = JSON.parse(text) as { ProtectionEnabled: boolean }
    states.push(ProtectionEnabled)
    response.end(JSON.stringify({ protection: { ProtectionEnabled } }))
  })
  agent.listen(0, '127.0.0.1')
  await once(agent, 'listening')
  try {
    const runner = start({ ...rig.runnerEnv(), ECS_AGENT_URI: `http://127.0.0.1:${(agent.address() as AddressInfo).port}/api/1` })
    await waitUntil('the ready line', () => runner.stdout().includes('"ready":true'))
    expect(states).toEqual([])
    const upload = await rig.upload(await rig.makeOrg(), { bytes: videoFile(1), contentType: 'video/mp4' })
    await rig.send(upload)
    await waitUntil('the protection', () => states.length === 1)
    await waitUntil('the end of the job', async () => (await ingestState(rig, upload)).job.state === 'succeeded')
    await waitUntil('the protection to be lifted', () => states.length === 2)
    expect(states).toEqual([true, false])
    runner.process.kill('SIGTERM')
    expect(await runner.exit).toEqual([0, null])
  } finally {
    agent.closeAllConnections()
    agent.close()
  }
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
    expect(pack?.models.map(({ role, isLoaded }) => [role, isLoaded])).toEqual([
      ['image', true],
      ['text', true],
      ...['regions', 'equipment', 'particle', 'reranker'].map((role) => [role, false]),
    ])
    expect(JSON.stringify(row)).not.toContain(hostname())
  }
  stopped.process.kill('SIGTERM')
  expect(await stopped.exit).toEqual([0, null])
  killed.process.kill('SIGKILL')
  await killed.exit
  expect(await listed()).toHaveLength(1)
  await rig.database.sql('delete from runner')
})

it('has an encode service beside it, listed without places for jobs, to which the runner and all that it starts give way', async () => {
  const places = async () => (await rig.database.sql('select places from runner order by places')).map((row) => row['places'])
  const [encode, runner] = [start(rig.runnerEnv(), 'main-encode'), start(rig.runnerEnv())]
  await waitUntil('both to be listed', async () => (await places()).length === 2)
  expect(await places()).toEqual([0, 2])
  const childrenOf = async ({ stdout }: { stdout(): string }) => {
    const { encodePort } = JSON.parse(
      stdout()
        .split('\n')
        .find((line) => line.includes('"ready":true')) ?? '{}',
    )
    return ((await (await fetch(`http://127.0.0.1:${encodePort}/healthz`)).json()) as { children: { engine: number[] } }).children.engine
  }
  const [below, above] = [await childrenOf(runner), await childrenOf(encode)]
  expect([below.length, above.length]).toEqual([1, 1])
  const own = getPriority()
  for (const pid of [encode.process.pid, ...above]) expect(getPriority(pid ?? 0)).toBe(own)
  for (const pid of [runner.process.pid, ...below]) expect(getPriority(pid ?? 0)).toBeGreaterThan(own)
  encode.process.kill('SIGTERM')
  expect(await encode.exit).toEqual([0, null])
  expect(await places()).toEqual([2])
})

function start(env: Record<string, string>, name = 'main') {
  const options = { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] }
  const runner = spawn(process.execPath, [program(name)], options)
  started.push(runner)
  let [stdout, stderr] = ['', '']
  runner.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  runner.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return { process: runner, exit: once(runner, 'close'), stdout: () => stdout, stderr: () => stderr }
}
