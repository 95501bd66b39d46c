import { join } from 'node:path'
import { createEncodeImage } from './encode/encode-image.ts'
import { startEncodeServer } from './encode/encode-server.ts'
import { createEncodeText } from './encode/encode-text.ts'
import { readDeviceMemory } from './engine/device-memory.ts'
import { startLanes } from './engine/lanes.ts'
import { enginePolicies } from './engine/policy.ts'
import type { EncodeEnv } from './env.ts'
import type { Log } from './log.ts'
import { startMediaChild } from './media/client.ts'
import { addDeviceMemory, createMetrics } from './metrics.ts'
import { openModel } from './open-model.ts'

export type EncodeService = { encodePort: number; stop(): Promise<void> }

/** The runner's door for queries without the runner behind it: the same models on the same pages of code, and nothing else. */
export async function startEncodeService(env: EncodeEnv, log: Log): Promise<EncodeService> {
  const metrics = createMetrics()
  const engine = startLanes({ device: env.DEVICE, policy: enginePolicies[env.DEVICE], log, metrics })
  const { model } = await openModel(env, engine, log)
  const media = startMediaChild({ concurrency: env.CONCURRENCY, tessdata: join(env.WORK_DIR, 'tessdata') })
  const models = new Map([[model.space as string, model]])
  const children = () => ({ engine: engine.pids(), media: media.pids() })
  addDeviceMemory(metrics, () => readDeviceMemory(env.DEVICE, () => [process.pid, ...children().engine, ...children().media]))
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
  return {
    encodePort: server.port,
    async stop() {
      await server.close()
      await Promise.all([media.close(), engine.close()])
    },
  }
}
