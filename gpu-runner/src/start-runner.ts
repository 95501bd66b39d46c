import { join } from 'node:path'
import { openNodePool } from '@kensa/db/client/node'
import packageFile from '../package.json' with { type: 'json' }
import { startConsumer } from './consume.ts'
import { type EnginePolicy, enginePolicies } from './engine/policy.ts'
import type { RunnerEnv } from './env.ts'
import type { Log } from './log.ts'
import { openRegionFinder } from './models/open-region-finder.ts'
import { openRegionMasker } from './models/open-region-masker.ts'
import { regionRoles } from './models/region-roles.ts'
import { openDoor } from './open-door.ts'
import { openVlm } from './open-vlm.ts'
import { createAnnotate } from './pipelines/annotate.ts'
import { createCriteria } from './pipelines/criteria.ts'
import { createExport } from './pipelines/export.ts'
import { createImport } from './pipelines/import.ts'
import { createIngest } from './pipelines/ingest.ts'
import { createRegistry } from './pipelines/registry.ts'
import { createSelftest } from './pipelines/selftest.ts'
import { openQueue } from './ports/queue.ts'
import { openStorage } from './ports/storage.ts'
import { openTaskProtection } from './ports/task-protection.ts'
import { serveMessage, serveQueue } from './serve-message.ts'
import { sweepWorkDir } from './sweep-work-dir.ts'

/** Frames of a job that model servers are asked about at once: they batch, and each question holds its still. */
const questionsAhead = 16

export type Runner = {
  encodePort: number
  /** Process ids of the children, by kind. */
  children(): { engine: number[]; media: number[] }
  stop(): Promise<void>
}

/** Starts every part, the consumer last: no message is taken before the model answers on the device that was asked for. */
export async function startRunner(env: RunnerEnv, log: Log): Promise<Runner> {
  const door = await openDoor(env, log, { besideOf: regionRoles, concurrency: env.CONCURRENCY, tessdata: join(env.WORK_DIR, 'tessdata') })
  const { pack, plan, model, engine, media, metrics } = door
  const swept = await sweepWorkDir(env.WORK_DIR)
  if (swept > 0) log.info({ swept }, 'removed what killed runs left in WORK_DIR')
  const { db, end: endDb } = openNodePool(env.DATABASE_URL, {
    max: env.CONCURRENCY + 2,
    onError: (err) => log.warn({ err }, 'database connection lost'),
  })
  const storage = openStorage(env)
  const queue = openQueue(env)
  const framesAhead = framesAheadOf(enginePolicies[env.DEVICE])
  const finder = await openRegionFinder(pack, engine, model, plan)
  const masker = finder && openRegionMasker(pack, engine, finder, plan)
  const onFrames = { db, storage, media, metrics, framesAhead, runnerVersion: packageFile.version }
  const pipelineOf = createRegistry([
    createIngest({ db, storage, media, model, metrics, framesAhead }),
    createAnnotate({ ...onFrames, finder, masker }),
    createCriteria({ ...onFrames, framesAhead: questionsAhead, finder, vlm: openVlm(env, metrics) }),
    createExport({ db, storage }),
    createImport({ db, storage }),
    createSelftest({ db }),
  ])
  const protection = openTaskProtection({ agentUri: env.ECS_AGENT_URI, log })
  const jobRunner = {
    db,
    pipelineOf,
    workDir: env.WORK_DIR,
    leaseS: env.VISIBILITY_TIMEOUT_S,
    runningMax: env.ORG_RUNNING_MAX,
    protection,
    log,
    metrics,
  }
  const consumer = startConsumer({
    queue,
    concurrency: env.CONCURRENCY,
    visibilityTimeoutS: env.VISIBILITY_TIMEOUT_S,
    handle: (message, receiveCount, signal) => serveMessage(jobRunner, message, receiveCount, signal),
    handleSilence: async (signal) => void (await serveQueue(jobRunner, signal)),
    log,
    metrics,
  })
  const registration = await door.list(db, env.CONCURRENCY)

  return {
    encodePort: door.port,
    children: door.children,
    async stop() {
      await consumer.stop()
      protection.close()
      await registration.stop()
      await door.closeServer()
      await Promise.all([door.closeChildren(), masker?.close(), endDb()])
      storage.close()
      queue.close()
    },
  }
}

/** Frames of a job that are embedded and stored at once: enough to fill the engine's batches. */
function framesAheadOf({ batch }: EnginePolicy): number {
  return Math.max(8, batch.rowsMax * batch.inFlightMax)
}
