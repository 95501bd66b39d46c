import { access } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { cacheDirectory } from './download/cache-directory.ts'
import { pulledDirectory } from './download/pull-pack.ts'
import { packDirectory, readManifest } from './pack.ts'
import { PackError } from './pack-error.ts'

/**
 * Where a pack can be loaded from: the directory that was named, the one beside the manifest when all its files came with Kensa, or the
 * cache once it was pulled. Throws `PackError` (`missing`) when it is none of these.
 */
export async function findPack(nameOrDirectory: string, cache = cacheDirectory()): Promise<string> {
  if (isAbsolute(nameOrDirectory)) return nameOrDirectory
  const manifest = await readManifest(packDirectory(nameOrDirectory))
  if (manifest.files.every(({ url }) => url === undefined)) return packDirectory(nameOrDirectory)
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
