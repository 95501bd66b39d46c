import { access } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { cacheDirectory } from './download/cache-directory.ts'
import { pulledDirectory } from './download/pull-pack.ts'
import { packDirectory } from './pack.ts'
import { PackError } from './pack-error.ts'
import { comesWhole, isListed, readPinned } from './read-pinned.ts'

/**
 * Where a pack can be loaded from: the directory that was named, unless that has but a listing, the one beside the manifest when all its files came with Kensa, or the
 * cache once it was pulled. Throws `PackError`: `unpinned`, or `missing` when it is none of these.
 */
export async function findPack(nameOrDirectory: string, cache = cacheDirectory()): Promise<string> {
  if (isAbsolute(nameOrDirectory) && !(await isListed(nameOrDirectory))) return nameOrDirectory
  const manifest = await readPinned(nameOrDirectory, cache)
  if (comesWhole(manifest)) return packDirectory(nameOrDirectory)
  const directory = pulledDirectory(cache, manifest)
  await access(join(directory, 'manifest.json')).catch((cause: unknown) => {
    throw new PackError(
      'missing',
      `${nameOrDirectory} ${manifest.version} is not in ${cache}; bring it there by: npm run models -- pull ${nameOrDirectory}`,
      { cause },
    )
  })
  return directory
}
