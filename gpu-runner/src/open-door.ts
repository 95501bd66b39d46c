import { newUuid } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import packageFile from '../package.json' with { type: 'json' }
import { createEncodeImage } from './encode/encode-image.ts'
import { startEncodeServer } from './encode/encode-server.ts'
import { createEncodeText } from './encode/encode-text.ts'
import { readDeviceMemory } from './engine/device-memory.ts'
import { readDeviceName } from './engine/device-name.ts'
import { type Engine, startEngine } from './engine/engine.ts'
import { enginePolicies } from './engine/policy.ts'
import type { EncodeEnv } from './env.ts'
import type { Log } from './log.ts'
import { startMediaChild } from './media/client.ts'
import type { MediaChild, MediaChildOptions } from './media/types.ts'
import { addDeviceMemory, createMetrics, type Metrics } from './metrics.ts'
import { type OpenModel, openModel, type ServedRoles } from './open-model.ts'
import { describePack } from './registration/describe-pack.ts'
import { readVitals } from './registration/read-vitals.ts'
import { type Registration, startRegistration } from './registration/start-registration.ts'

/** What every process of the fleet has: an engine with its models, decoders, and the private door to them. */
export type Door = OpenModel & {
  port: number
  metrics: Metrics
  engine: Engine
  media: MediaChild
  /** Process ids of the children, by kind. */
  children(): { engine: number[]; media: number[] }
  /** Lists the process among the fleet, with so many places for jobs. */
  list(db: Db, places: number): Promise<Registration>
  closeServer(): Promise<void>
  closeChildren(): Promise<void>
}

/** Opens it once the models answer on the device that was asked for. */
export async function openDoor(
  env: EncodeEnv,
  log: Log,
  { besideOf, ...decoding }: ServedRoles & Pick<MediaChildOptions, 'concurrency' | 'tessdata'>,
): Promise<Door> {
  const startedAt = new Date()
  const metrics = createMetrics()
  const engine = startEngine({ device: env.DEVICE, policy: enginePolicies[env.DEVICE], log, metrics })
  const opened = await openModel(env, engine, { log, metrics }, { besideOf })
  const { pack, plan, model } = opened
  const media = startMediaChild(decoding)
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
  const describePacks = (isLoaded: (model: string) => boolean) => [describePack(pack.manifest, isLoaded, plan)]
  return {
    ...opened,
    ...{ port: server.port, metrics, engine, media, children },
    async list(db, places) {
      const deviceName = await readDeviceName(env.DEVICE)
      return startRegistration({
        db,
        facts: { id: newUuid(), startedAt, version: packageFile.version, device: env.DEVICE, deviceName, places },
        readVitals: () => readVitals({ metrics, engine, places, readMemory, describePacks }),
        log,
      })
    },
    closeServer: () => server.close(),
    async closeChildren() {
      await Promise.all([media.close(), engine.close()])
    },
  }
}
