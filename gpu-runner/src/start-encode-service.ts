import { newUuid } from '@kensa/contract/ids'
import { openNodePool } from '@kensa/db/client/node'
import packageFile from '../package.json' with { type: 'json' }
import { createEncodeImage } from './encode/encode-image.ts'
import { startEncodeServer } from './encode/encode-server.ts'
import { createEncodeText } from './encode/encode-text.ts'
import { readDeviceMemory } from './engine/device-memory.ts'
import { readDeviceName } from './engine/device-name.ts'
import { startEngine } from './engine/engine.ts'
import { enginePolicies } from './engine/policy.ts'
import type { EncodeEnv } from './env.ts'
import type { Log } from './log.ts'
import { startMediaChild } from './media/client.ts'
import { addDeviceMemory, createMetrics } from './metrics.ts'
import { openModel } from './open-model.ts'
import { describePack } from './registration/describe-pack.ts'
import { readVitals } from './registration/read-vitals.ts'
import { startRegistration } from './registration/start-registration.ts'

export type EncodeService = { encodePort: number; stop(): Promise<void> }

/** The runner's door for queries without the runner behind it: the same models on the same pages of code, and nothing else. */
export async function startEncodeService(env: EncodeEnv, log: Log): Promise<EncodeService> {
  const startedAt = new Date()
  const metrics = createMetrics()
  const engine = startEngine({ device: env.DEVICE, policy: enginePolicies[env.DEVICE], log, metrics })
  const { pack, plan, model } = await openModel(env, engine, { log, metrics }, { beside: [] })
  const media = startMediaChild({ concurrency: 1 })
  const models = new Map([[model.space as string, model]])
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
  const stopListing = env.DATABASE_URL ? await list(env.DATABASE_URL) : undefined

  /** Its place in the list of the fleet, without places for jobs. */
  async function list(databaseUrl: string): Promise<() => Promise<void>> {
    const { db, end } = openNodePool(databaseUrl, { max: 1, onError: (err) => log.warn({ err }, 'database connection lost') })
    const describePacks = (isLoaded: (model: string) => boolean) => [describePack(pack.manifest, isLoaded, plan)]
    const registration = startRegistration({
      db,
      facts: {
        ...{ id: newUuid(), startedAt, version: packageFile.version, places: 0 },
        ...{ device: env.DEVICE, deviceName: await readDeviceName(env.DEVICE) },
      },
      readVitals: () => readVitals({ metrics, engine, places: 0, readMemory, describePacks }),
      log,
    })
    return async () => {
      await registration.stop()
      await end()
    }
  }

  return {
    encodePort: server.port,
    async stop() {
      await stopListing?.()
      await server.close()
      await Promise.all([media.close(), engine.close()])
    },
  }
}
