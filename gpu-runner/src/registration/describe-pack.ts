import type { ServedPack } from '@kensa/contract/runner'
import type { Manifest } from '@kensa/models/manifest'

/** What the fleet is told of a pack. `isLoaded` is asked by the name under which the engine knows a model, `<pack>/<role>`. */
export function describePack(manifest: Manifest, isLoaded: (model: string) => boolean): ServedPack {
  const { pack, version, title, licence, spaces, files, models } = manifest
  const sizes = new Map(files.map(({ name, bytes }) => [name, bytes]))
  const [space] = spaces
  if (!space) throw new Error(`pack ${pack} has no space`)
  return {
    ...{ pack, version, title, licence, space: space.id, dimensions: space.dimensions },
    source: sourceOf(manifest),
    models: models.flatMap(({ role, family, variants: [variant] }) =>
      variant
        ? [{ role, family, bytes: sizes.get(variant.file) ?? 0, precision: variant.precision, isLoaded: isLoaded(`${pack}/${role}`) }]
        : [],
    ),
  }
}

/** The program that made it, or the site that its files come from, unless that is a machine of one's own. */
function sourceOf({ files, maker }: Manifest): string | null {
  const url = files.find((file) => file.url !== undefined)?.url
  if (url === undefined) return maker.programs.at(-1) ?? null
  const { hostname } = new URL(url)
  return ownMachine.test(hostname) ? null : hostname
}

/** An IP address, a name without a dot, or one that only an inner network knows. */
const ownMachine = /^\[|^[\d.]+$|^[^.]+$|\.(internal|intranet|local|localhost|lan|home|corp)$/
