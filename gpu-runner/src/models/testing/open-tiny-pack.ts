import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pullPack } from '@kensa/models/download/pull-pack'
import { type ListedModel, listingSchema } from '@kensa/models/listing'
import { loadPack, type Pack } from '@kensa/models/pack'
import { pinPack } from '@kensa/models/pin/pin-pack'
import { startHub } from '@kensa/models/testing/hub'
import { familyFile } from '@kensa/models/testing/tiny-siglip2'
import { type Engine, startEngine } from '../../engine/engine.ts'
import { type ModelPlan, planModels } from '../../engine/plan.ts'
import { enginePolicies } from '../../engine/policy.ts'
import { openLog } from '../../log.ts'
import { createMetrics } from '../../metrics.ts'

type TinyModel = Pick<ListedModel, 'role' | 'family' | 'vocabulary' | 'picture'> & { file: string }
export type TinyPack = { pack: Pack; engine: Engine; plan: ReadonlyMap<string, ModelPlan>; close(): Promise<void> }

/** A pack of some families' tiny models, published, pinned and pulled as any other, and an engine for it. */
export async function openTinyPack(models: readonly TinyModel[]): Promise<TinyPack> {
  const cache = await mkdtemp(join(tmpdir(), 'kensa-tiny-'))
  const hub = await startHub()
  const files = new Map<string, Buffer>()
  for (const path of models.flatMap(({ file, vocabulary }) => [file, ...(vocabulary ? [vocabulary] : [])]))
    files.set(path, await familyFile(path))
  hub.repositories.set('kensa/tiny', files)
  const listing = listingSchema.parse({
    ...{ format: 1, pack: 'tiny', title: 'Tiny models for tests', spaces: [] },
    models: models.map(({ file, ...model }) => ({
      ...model,
      ...{ title: model.family, licence: 'Apache-2.0', repository: 'kensa/tiny', memory: { sessionMib: 1, rowMib: 1 } },
      variants: [{ precision: 'fp32', path: file }],
    })),
  })
  const manifest = await pinPack(listing, { hub: hub.url, cache: join(cache, 'pinned') })
  const pack = await loadPack(await pullPack(manifest, join(cache, 'pulled'), { hub: hub.url }))
  await hub.close()
  const { cpu } = enginePolicies
  const engine = startEngine({ device: 'cpu', policy: cpu, log: openLog('silent'), metrics: createMetrics({ defaults: false }) })
  return {
    pack,
    engine,
    plan: planModels(manifest.models, 'cpu', undefined, 4),
    async close() {
      await engine.close()
      await rm(cache, { recursive: true })
    },
  }
}
