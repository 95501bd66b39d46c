import { finalJobStates, type JobState } from '@kensa/contract/job-message'
import { ended, type IngestState, ingestState, storedKeys } from '../rig/ingest-state.ts'
import { jpegFile, videoFile } from '../rig/media-files.ts'
import { type RunnerProcess, startRunnerProcess } from '../rig/runner-process.ts'
import { type Org, type Rig, startRunnerRig, type Upload } from '../rig/runner-rig.ts'
import { waitUntil } from '../rig/wait-until.ts'
import { type Kill, killPlan, type Victim } from './kill-plan.ts'
import { StageWatch } from './stage-watch.ts'

export type IngestFaults = {
  ok: boolean
  seed: number
  kills: Record<Victim, number>
  killsByStage: Record<string, number>
  jobs: number
  videos: number
  /** Jobs that did not succeed; positions that are missing; frames or embeddings too many; stills that are not in storage. */
  notSucceeded: number
  framesLost: number
  framesDoubled: number
  stillsLost: number
  frames: number
  /** From the kill of a runner until every job that it held was taken up again or had ended. */
  resumeMsMax: number
  attemptsMax: number
  /** Errors of jobs that did not succeed. */
  errors: string[]
  seconds: number
}

type Expected = { upload: Upload; frames: number }

const unfinishedAtOnce = 4
const imagesBetweenVideos = 3
const visibilityTimeoutS = 2
const sampling = { mode: 'rate', framesPerSecond: 5 } as const
const videoSeconds = 24

/**
 * Kills the runner, its media child and its engine child with SIGKILL, each at every stage of an ingest, while images and videos keep
 * coming; then counts what was lost or doubled.
 */
export async function runIngestFaults(options: {
  seed: number
  rounds: number
  /** Kills of the runner itself at each stage; as many as of its children when absent. */
  runnerRounds?: number
  log?: (line: string) => void
}): Promise<IngestFaults> {
  const { seed, rounds, runnerRounds = rounds, log = () => {} } = options
  const startedMs = performance.now()
  const rig = await startRunnerRig({ visibilityTimeoutS })
  const stages = new StageWatch()
  const runner = await startRunnerProcess({ ...rig.runnerEnv(), LOG_LEVEL: 'debug' }, (line) => stages.read(line))
  try {
    const org = await rig.makeOrg()
    // A full run uses more than the free plan gives.
    await rig.database.sql(`insert into billing_plan (org_id, plan) values ($1, 'pay_as_you_go')`, [org.orgId])
    const feeder = startFeeder(rig, org)
    const kills: Record<Victim, number> = { runner: 0, media: 0, engine: 0 }
    const killsByStage: Record<string, number> = {}
    let resumeMsMax = 0
    try {
      for (const kill of killPlan(seed, rounds, runnerRounds)) {
        await nobodyInDanger(rig)
        resumeMsMax = Math.max(resumeMsMax, await strike(rig, runner, stages, kill))
        kills[kill.victim]++
        killsByStage[kill.stage] = (killsByStage[kill.stage] ?? 0) + 1
        log(`${kill.victim} killed at ${kill.stage} + ${kill.delayMs} ms`)
      }
    } finally {
      await feeder.stop()
    }
    const uploads = feeder.uploads
    const ends: { expected: Expected; state: IngestState; keys: string[] }[] = []
    for (const expected of uploads) {
      ends.push({ expected, state: await ended(rig, expected.upload, 120_000), keys: await storedKeys(rig, expected.upload) })
    }
    const sum = (count: (end: (typeof ends)[number]) => number) => ends.reduce((total, end) => total + count(end), 0)
    const figures = {
      jobs: uploads.length,
      videos: uploads.filter(({ frames }) => frames > 1).length,
      notSucceeded: sum(({ state }) => (state.job.state === 'succeeded' && state.asset.state === 'ready' ? 0 : 1)),
      framesLost: sum(({ expected, state }) => expected.frames - Math.min(new Set(state.frames).size, state.embeddings)),
      framesDoubled: sum(({ expected, state }) => {
        const counts = [state.frames.length, state.embeddings, state.asset.frameCount, state.job.progressDone]
        return Math.max(0, Math.max(...counts) - expected.frames)
      }),
      stillsLost: sum(({ expected, keys }) => 1 + 2 * expected.frames - keys.length),
      frames: sum(({ state }) => state.frames.length),
      resumeMsMax: Math.round(resumeMsMax),
      attemptsMax: Math.max(...ends.map(({ state }) => state.job.attempt)),
      errors: ends.flatMap(({ state }) => (state.job.error ? [`${state.job.error.code}: ${state.job.error.detail}`] : [])),
    }
    const inTime = resumeMsMax <= visibilityTimeoutS * 1000 + 30_000
    const ok = figures.notSucceeded + figures.framesLost + figures.framesDoubled + figures.stillsLost === 0 && inTime
    return { ok, seed, kills, killsByStage, ...figures, seconds: Math.round((performance.now() - startedMs) / 1000) }
  } finally {
    await runner.stop()
    await rig.stop()
  }
}

/** A third attempt lost before it saved anything ends the job, as it should; the suite is about jobs that must go on. */
async function nobodyInDanger({ database }: Rig): Promise<void> {
  await waitUntil(
    'jobs that lost two attempts to get on',
    async () => {
      const [row] = await database.sql(
        `select count(*)::int as jobs from job where state in ('queued', 'running') and (checkpoint ->> 'idleAttempts')::int >= 2`,
      )
      return row?.['jobs'] === 0
    },
    { timeoutMs: 120_000 },
  )
}

/** Waits for the stage, kills, and waits until the part is there again; how long the jobs of a killed runner waited, in ms. */
async function strike(rig: Rig, runner: RunnerProcess, stages: StageWatch, { victim, stage, delayMs }: Kill): Promise<number> {
  let resumeMs = 0
  await waitUntil(`a ${victim} to kill at ${stage}`, async () => {
    await stages.enters(stage)
    const pid = victim === 'runner' ? runner.pid() : (await runner.children())[victim][0]
    if (pid === undefined) return false
    await new Promise((resolve) => setTimeout(resolve, delayMs))
    if (!kill(pid)) return false
    if (victim === 'runner') resumeMs = await untilResumed(rig)
    else await waitUntil(`the end of ${victim} ${pid}`, async () => !(await runner.children())[victim].includes(pid))
    if (victim === 'runner') await runner.replaced(pid)
    return true
  })
  return resumeMs
}

async function untilResumed({ database }: Rig): Promise<number> {
  const killedMs = performance.now()
  const held = await database.sql(`select id, attempt from job where state = 'running'`)
  for (const { id, attempt } of held) {
    await waitUntil(
      `job ${id} to go on`,
      async () => {
        const [row] = await database.sql('select attempt, state from job where id = $1', [id])
        return !row || Number(row['attempt']) > Number(attempt) || finalJobStates.has(row['state'] as JobState)
      },
      { timeoutMs: 120_000 },
    )
  }
  return performance.now() - killedMs
}

function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}

/** Keeps a few jobs unfinished by uploading the next image or video whenever one ends. */
function startFeeder(rig: Rig, org: Org) {
  const uploads: Expected[] = []
  let stopped = false

  async function unfinished(): Promise<number> {
    const states = await Promise.all(uploads.slice(-3 * unfinishedAtOnce).map(({ upload }) => ingestState(rig, upload)))
    return states.filter(({ job }) => !finalJobStates.has(job.state)).length
  }

  async function feed(): Promise<void> {
    const video = uploads.length % (imagesBetweenVideos + 1) === 1
    const seed = uploads.length
    const file = video
      ? { bytes: videoFile(videoSeconds, seed), contentType: 'video/mp4' as const, sampling }
      : { bytes: await jpegFile(seed, 1600, 1200), contentType: 'image/jpeg' as const }
    const upload = await rig.upload(org, file)
    uploads.push({ upload, frames: video ? videoSeconds * sampling.framesPerSecond : 1 })
    await rig.send(upload)
  }

  const feeding = (async () => {
    while (!stopped) {
      if ((await unfinished()) < unfinishedAtOnce) await feed()
      else await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })()
  return {
    uploads,
    async stop() {
      stopped = true
      await feeding
    },
  }
}
