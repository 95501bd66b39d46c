import type { Manifest } from '../manifest.ts'

/** What contract/spaces.ts must say of a pack's spaces before vectors of them are stored: each space's line. */
export function spaceLines({ spaces }: Pick<Manifest, 'spaces'>): string[] {
  return spaces.map(({ id, dimensions, fingerprint }) => {
    const table = `embedding_${id.replaceAll(/[^a-z0-9]+/g, '_')}`
    return `'${id}': { table: '${table}', dimensions: ${dimensions}, fingerprint: '${fingerprint}' },`
  })
}
