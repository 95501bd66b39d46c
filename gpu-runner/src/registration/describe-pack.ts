import type { ServedPack } from '@kensa/contract/runner'
import type { Manifest, ModelDescription } from '@kensa/models/manifest'
import type { ModelPlan } from '../engine/plan.ts'

type Variant = ModelDescription['variants'][number]

/**
 * What the fleet is told of a pack: of each model the variant that runs by the plan, else the first. `isLoaded` is asked by the name under
 * which the engine knows a model, `<pack>/<role>`.
 */
export function describePack(manifest: Manifest, isLoaded: (model: string) => boolean, plan?: ReadonlyMap<string, ModelPlan>): ServedPack {
  const { pack, version, title, licence, spaces, files, models } = manifest
  const sizes = new Map(files.map(({ name, bytes }) => [name, bytes]))
  const sizeOf = ({ file, data = [] }: Variant) => [file, ...data].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0)
  const [space] = spaces
  if (!space) throw new Error(`pack ${pack} has no space`)
  return {
    ...{ pack, version, title, licence, space: space.id, dimensions: space.dimensions },
    source: sourceOf(manifest),
    models: models.flatMap(({ role, family, variants }) => {
      const variant = variants.find(({ file }) => file === plan?.get(role)?.file) ?? variants[0]
      if (!variant) return []
      return [{ role, family, bytes: sizeOf(variant), precision: variant.precision, isLoaded: isLoaded(`${pack}/${role}`) }]
    }),
  }
}

/** Who publishes its files on the model hub, the program that made it, or the site that its files come from, unless that is one's own. */
function sourceOf({ files, maker }: Manifest): string | null {
  const owners = [...new Set(files.flatMap(({ source }) => source?.repository.split('/')[0] ?? []))].sort()
  if (owners.length > 0) return `model hub: ${owners.join(', ')}`.slice(0, 300)
  const url = files.find((file) => file.url !== undefined)?.url
  if (url === undefined) return maker?.programs.at(-1) ?? null
  const { hostname } = new URL(url)
  return ownMachine.test(hostname) ? null : hostname
}

/** An IP address, a name without a dot, or one that only an inner network knows. */
const ownMachine = /^\[|^[\d.]+$|^[^.]+$|\.(internal|intranet|local|localhost|lan|home|corp)$/
