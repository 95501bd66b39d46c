import { findPack } from '@kensa/models/find-pack'
import type { Manifest, Role } from '@kensa/models/manifest'
import { loadPack, type Pack } from '@kensa/models/pack'
import { DeviceMissing } from './device-missing.ts'
import { freeDeviceBytes } from './engine/device-memory.ts'
import type { Engine } from './engine/engine.ts'
import { type ModelPlan, planModels } from './engine/plan.ts'
import { enginePolicies } from './engine/policy.ts'
import { selectDevice } from './engine/select-device.ts'
import type { RunnerEnv } from './env.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { ImageTextModel, OnCode } from './models/image-text.ts'
import { openImageTextModel } from './models/open-image-text-model.ts'

export type ModelEnv = Pick<RunnerEnv, 'DEVICE' | 'MODEL_PACK' | 'MODEL_PACK_ANY_FINGERPRINT'>

export type OpenModel = { pack: Pack; plan: ReadonlyMap<string, ModelPlan>; model: ImageTextModel }

/** What this process runs of a pack. Roles beside image and text are counted into the memory from the start, and loaded when they are first asked for. */
export type ServedRoles = { besideOf: (manifest: Manifest) => readonly Role[] }

/** The pack and its image and text model, proven to load on the device that was asked for. */
export async function openModel(
  env: ModelEnv,
  engine: Engine,
  { log, metrics }: { log: Log; metrics: Metrics },
  { besideOf }: ServedRoles,
): Promise<OpenModel> {
  try {
    const pack = await loadPack(await findPack(env.MODEL_PACK))
    const roles = new Set<Role>(['image', 'text', ...besideOf(pack.manifest)])
    const served = pack.manifest.models.filter(({ role }) => roles.has(role))
    const plan = planModels(served, env.DEVICE, await freeDeviceBytes(env.DEVICE), enginePolicies[env.DEVICE].batch.rowsMax)
    log.info({ pack: pack.manifest.pack, device: env.DEVICE, plan: Object.fromEntries(plan) }, 'models chosen for the memory there is')
    const onCode: OnCode = (family, stage, tookMs) => metrics.modelCodeS.observe({ family, stage }, tookMs / 1000)
    const model = await openImageTextModel(pack, engine, { anyFingerprint: env.MODEL_PACK_ANY_FINGERPRINT, plan, onCode })
    const failure = await model.load().then(
      () => undefined,
      (error: Error) => (error.cause instanceof Error ? error.cause.message : error.message),
    )
    const choice = selectDevice(env.DEVICE, failure)
    if (!choice.ok) throw new DeviceMissing(choice.sentence, choice.exitCode)
    return { pack, plan, model }
  } catch (error) {
    await engine.close()
    throw error
  }
}
