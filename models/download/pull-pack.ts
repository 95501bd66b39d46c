import { join } from 'node:path'
import { hubAddress } from '../hub/hub-address.ts'
import type { Manifest } from '../manifest.ts'
import { writeManifest } from '../write-manifest.ts'
import { type BringOptions, bringFiles } from './bring-files.ts'
import { takeTurns } from './take-turns.ts'

export type PullOptions = BringOptions & {
  /** Where the files' sources lie; by default the public hub, or `KENSA_MODELS_HUB`. */
  hub?: string
}

/** Where a pack of a manifest lies in a cache; a new version lies beside the old one, which a running process may still read. */
export const pulledDirectory = (cache: string, { pack, version }: Pick<Manifest, 'pack' | 'version'>) => join(cache, pack, version)

/**
 * Downloads what is missing of a pack into the cache and gives its directory. The manifest is written last, so a directory with a manifest
 * is whole. Several processes may pull the same pack into the same cache: one downloads, the others wait and find it there.
 * Throws `PackError`.
 */
export async function pullPack(manifest: Manifest, cache: string, { hub = hubAddress(), ...options }: PullOptions = {}): Promise<string> {
  const directory = pulledDirectory(cache, manifest)
  await takeTurns(directory, async () => {
    await bringFiles(manifest.files, directory, hub, options)
    await writeManifest(directory, manifest)
  })
  return directory
}
