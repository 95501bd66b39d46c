import type { Manifest } from '../manifest.ts'
import { pinnedDirectory } from '../read-pinned.ts'
import { writeManifest } from '../write-manifest.ts'

const readOnly = new Set(['EROFS', 'EACCES', 'EPERM'])

/**
 * Writes what a pack was pinned to beside its listing, to be committed like a lockfile, and gives the directory. Where the checkout is
 * read-only, as in an image, the cache's own copy is all there is.
 */
export async function writePinned(directory: string, cache: string, manifest: Manifest, write = writeManifest): Promise<string> {
  try {
    await write(directory, manifest)
    return directory
  } catch (error) {
    if (!readOnly.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    return pinnedDirectory(cache, manifest.pack)
  }
}
