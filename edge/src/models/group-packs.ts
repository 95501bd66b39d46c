import type { ModelPack } from '@kensa/contract/api/models'
import type { ListedRunner } from './list-runners.ts'

type Model = ModelPack['models'][number]

/** The fleet's packs, each version once. Runners may have one model in different precisions, so those stand apart. */
export function groupPacks(listed: readonly ListedRunner[]): ModelPack[] {
  const packs = new Map<string, ModelPack & { byModel: Map<string, Model> }>()
  for (const { isSilent, packs: served } of listed) {
    for (const { models, ...facts } of served) {
      const key = `${facts.pack} ${facts.version}`
      const pack = packs.get(key) ?? { ...facts, runners: 0, models: [], byModel: new Map() }
      packs.set(key, pack)
      if (!isSilent) pack.runners += 1
      for (const { isLoaded, ...model } of models) {
        const same = `${model.role} ${model.family} ${model.precision} ${model.bytes}`
        const entry = pack.byModel.get(same) ?? { ...model, runners: 0, loadedRunners: 0 }
        pack.byModel.set(same, entry)
        if (isSilent) continue
        entry.runners += 1
        if (isLoaded) entry.loadedRunners += 1
      }
    }
  }
  return [...packs.values()]
    .map(({ byModel, ...pack }) => ({ ...pack, models: [...byModel.values()] }))
    .sort((a, b) => a.pack.localeCompare(b.pack) || b.version.localeCompare(a.version))
}
