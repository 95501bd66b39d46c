import { createHash } from 'node:crypto'
import type { Manifest, Role, SpaceDescription } from './manifest.ts'

/**
 * Sixteen hexadecimal digits of all that the vectors of a space depend on: the files of its models and their words, what is done to a
 * picture before, pooling, normalisation. Another precision of a model counts as another model only where it is the first choice, since
 * runners of different devices share a space.
 */
export function fingerprintOf(
  space: Pick<SpaceDescription, 'roles' | 'dimensions' | 'pooling' | 'normalisation'>,
  { models, files }: Pick<Manifest, 'models' | 'files'>,
): string {
  const hashOf = (name: string | undefined) => files.find((file) => file.name === name)?.sha256 ?? null
  const parts = [...space.roles].sort().map((role: Role) => {
    const model = models.find((candidate) => candidate.role === role)
    const [first] = model?.variants ?? []
    const beside = first?.data ? [first.data.map(hashOf)] : []
    return [role, model?.family, hashOf(first?.file), hashOf(model?.vocabulary), model?.picture ?? null, ...beside]
  })
  const all = JSON.stringify([space.dimensions, space.pooling, space.normalisation, parts])
  return createHash('sha256').update(all).digest('hex').slice(0, 16)
}
