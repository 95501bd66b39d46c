import { join } from 'node:path'
import { newUuid } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import packageFile from '../package.json' with { type: 'json' }
import { startConsumer } from './consume.ts'
import { createEncodeImage } from './encode/encode-image.ts'
import { startEncodeServer } from './encode/encode-server.ts'
import { createEncodeText } from './encode/encode-text.ts'
import { readDeviceMemory } from './engine/device-memory.ts'
import { readDeviceName } from './engine/device-name.ts'
import { startEngine } from './engine/engine.ts'
import { type EnginePolicy, enginePolicies } from './engine/policy.ts'
import type { RunnerEnv } from './env.ts'
import type { Log } from './log.ts'
import { startMediaChild } from './media/client.ts'
import { addDeviceMemory, createMetrics } from './metrics.ts'
import { openRegionFinder } from './models/open-region-finder.ts'
import { openModel } from './open-model.ts'
import { createAnnotate } from './pipelines/annotate.ts'
import { createIngest } from './pipelines/ingest.ts'
import { createRegistry } from './pipelines/registry.ts'
import { createSelftest } from './pipelines/selftest.ts'
import { openQueue } from './ports/queue.ts'
import { openStorage } from './ports/storage.ts'
import { openTaskProtection } from './ports/task-protection.ts'
import { describePack } from './registration/describe-pack.ts'
import { readVitals } from './registration/read-vitals.ts'
import { startRegistration } from './registration/start-registration.ts'
import { serveMessage, serveQueue } from './serve-message.ts'
import { sweepWorkDir } from './sweep-work-dir.ts'

export type Runner = {
  encodePort: number
  /** Process ids of the children, by kind. */
  children(): { engine: number[]; media: number[] }
  stop(): Promise<void>
}

/** Starts every part, the consumer last: no message is taken before the model answers on the device that was asked for. */
export async function startRunner(env: RunnerEnv, log: Log): Promise<Runner> {
  const startedAt = new Date()
  const deviceName = await readDeviceName(env.DEVICE)
  const metrics = createMetrics()
  const policy = enginePolicies[env.DEVICE]
  const engine = startEngine({ device: env.DEVICE, policy, log, metrics })
  const { pack, plan, model } = await openModel(env, engine, { log, metrics }, { beside: ['regions'] })

  const swept = await sweepWorkDir(env.WORK_DIR)
  if (swept > 0) log.info({ swept }, 'removed what killed runs left in WORK_DIR')
  const { db, end: endDb } = openNodePool(env.DATABASE_URL, {
    max: env.CONCURRENCY + 2,
    onError: (err) => log.warn({ err }, 'database connection lost'),
  })
  const storage = openStorage(env)
  const queue = openQueue(env)
  const media = startMediaChild({ concurrency: env.CONCURRENCY, tessdata: join(env.WORK_DIR, 'tessdata') })
  const models = new Map([[model.space as string, model]])
  const pipelineOf = createRegistry([
    createIngest({ db, storage, media, model, metrics, framesAhead: framesAheadOf(policy) }),
    createAnnotate({
      ...{ db, storage, media, metrics, framesAhead: framesAheadOf(policy), runnerVersion: packageFile.version },
      finder: openRegionFinder(pack, engine, model, plan),
    }),
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

  const children = () => ({ engine: engine.pids(), media: media.pids() })
  const readMemory = () => readDeviceMemory(env.DEVICE, () => [process.pid, ...children().engine, ...children().media])
  addDeviceMemory(metrics, readMemory)
  const server = await startEncodeServer({
    host: env.ENCODE_HOST,
    port: env.ENCODE_PORT,
    token: env.ENCODER_TOKEN,
    encodeText: createEncodeText(models),
    encodeImage: createEncodeImage(models, media),
    health: () => ({ problem: !engine.isUp() ? 'the engine is being started again' : null, children: children() }),
    log,
    metrics,
  })
  const consumer = startConsumer({
    queue,
    concurrency: env.CONCURRENCY,
    visibilityTimeoutS: env.VISIBILITY_TIMEOUT_S,
    handle: (message, receiveCount, signal) => serveMessage(jobRunner, message, receiveCount, signal),
    handleSilence: async (signal) => void (await serveQueue(jobRunner, signal)),
    log,
    metrics,
  })

  const registration = startRegistration({
    db,
    facts: { id: newUuid(), startedAt, version: packageFile.version, device: env.DEVICE, deviceName, places: env.CONCURRENCY },
    readVitals: () =>
      readVitals({
        metrics,
        engine,
        places: env.CONCURRENCY,
        readMemory,
        describePacks: (isLoaded) => [describePack(pack.manifest, isLoaded, plan)],
      }),
    log,
  })

  return {
    encodePort: server.port,
    children,
    async stop() {
      await consumer.stop()
      protection.close()
      await registration.stop()
      await server.close()
      await Promise.all([media.close(), engine.close(), endDb()])
      storage.close()
      queue.close()
    },
  }
}

/** Frames of a job that are embedded and stored at once: enough to fill the engine's batches. */
function framesAheadOf({ batch }: EnginePolicy): number {
  return Math.max(8, batch.rowsMax * batch.inFlightMax)
}
