import { access } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { cacheDirectory } from './download/cache-directory.ts'
import { readListing } from './listing.ts'
import type { Manifest } from './manifest.ts'
import { packDirectory, readManifest } from './pack.ts'
import { PackError } from './pack-error.ts'

/** Where a cache keeps the manifest that a pack was pinned to there: beside the directories of its versions. */
export const pinnedDirectory = (cache: string, pack: string) => join(cache, pack)

/**
 * The manifest of a pack of a name, or of a listing in an absolute directory: the one beside the listing, else the one that the cache was
 * pinned to, so that a copied cache is enough for a machine without a network. Throws `PackError`: `unpinned` where there is but a listing,
 * `missing` where there is no such pack.
 */
export async function readPinned(nameOrDirectory: string, cache = cacheDirectory()): Promise<Manifest> {
  const directory = packDirectory(nameOrDirectory)
  if (await has(directory, 'manifest.json')) return readManifest(directory)
  if (!(await isListed(directory)))
    throw new PackError('missing', `there is no pack ${nameOrDirectory}; npm run models -- list tells which there are`)
  const pinned = pinnedDirectory(cache, isAbsolute(nameOrDirectory) ? (await readListing(directory)).pack : nameOrDirectory)
  if (await has(pinned, 'manifest.json')) return readManifest(pinned)
  throw new PackError(
    'unpinned',
    `${nameOrDirectory} is listed but not pinned, so nobody knows yet which files are the right ones; pin it by: npm run models -- pin ${nameOrDirectory}`,
  )
}

/** Whether a directory has a listing of a pack, rather than a pack. */
export const isListed = (directory: string) => has(directory, 'listing.json')

const has = (directory: string, name: string) =>
  access(join(directory, name)).then(
    () => true,
    () => false,
  )

/** Whether all files lie beside the manifest, so that nothing has to be pulled. */
export const comesWhole = ({ files }: Manifest) => files.every(({ url, source }) => url === undefined && source === undefined)
