import { createReadStream } from 'node:fs'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lock } from 'proper-lockfile'
import { hashOf } from '../hash-of.ts'
import type { Manifest } from '../manifest.ts'
import { PackError } from '../pack-error.ts'
import { type DownloadOptions, downloadFile } from './download-file.ts'

export type PullOptions = Pick<DownloadOptions, 'triesMax' | 'backoffMs' | 'silenceMsMax' | 'signal'> & {
  /** Bytes of one file that are there. */
  onProgress?: (file: string, bytes: number, of: number) => void
}

/** Where a pack of a manifest lies in a cache; a new version lies beside the old one, which a running process may still read. */
export const pulledDirectory = (cache: string, { pack, version }: Pick<Manifest, 'pack' | 'version'>) => join(cache, pack, version)

/**
 * Downloads what is missing of a pack into the cache and gives its directory. The manifest is written last, so a directory with a manifest
 * is whole. Several processes may pull the same pack into the same cache: one downloads, the others wait and find it there.
 * Throws `PackError`.
 */
export async function pullPack(manifest: Manifest, cache: string, options: PullOptions = {}): Promise<string> {
  const directory = pulledDirectory(cache, manifest)
  await mkdir(directory, { recursive: true })
  // A holder that was killed stops touching the lock, which then counts as left.
  const unlock = await lock(directory, { stale: 10_000, update: 2_000, retries: { forever: true, minTimeout: 100, maxTimeout: 2_000 } })
  try {
    for (const { name, url, ...promised } of manifest.files) {
      const target = join(directory, name)
      if (await isThere(target, promised)) continue
      if (url === undefined) throw new PackError('unavailable', `${name} of ${manifest.pack} has no address to come from`)
      const onProgress = (bytes: number) => options.onProgress?.(name, bytes, promised.bytes)
      await downloadFile({ url, ...promised }, target, { ...options, onProgress })
    }
    const written = join(directory, 'manifest.json.part')
    await writeFile(written, JSON.stringify(manifest, null, 2))
    await rename(written, join(directory, 'manifest.json'))
  } finally {
    await unlock()
  }
  return directory
}

async function isThere(path: string, promised: { bytes: number; sha256: string }): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.size === promised.bytes && (await hashOf(createReadStream(path))) === promised.sha256
}
