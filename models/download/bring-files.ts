import { createReadStream } from 'node:fs'
import { copyFile, link, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { hashOf } from '../hash-of.ts'
import { fileAddress } from '../hub/hub-address.ts'
import type { Manifest } from '../manifest.ts'
import { PackError } from '../pack-error.ts'
import { type DownloadOptions, downloadFile } from './download-file.ts'

export type BringOptions = Pick<DownloadOptions, 'triesMax' | 'backoffMs' | 'silenceMsMax' | 'signal'> & {
  /** Bytes of one file that are there. */
  onProgress?: (file: string, bytes: number, of: number) => void
}

/**
 * Brings what is missing of a pack's files into the directory of its version, to which nobody else writes: from the directory of another
 * version that has the same bytes, else by download. `hub` is where sources lie. Throws `PackError`.
 */
export async function bringFiles(files: Manifest['files'], directory: string, hub: string, options: BringOptions = {}): Promise<void> {
  for (const { name, url, source, bytes, sha256 } of files) {
    const target = join(directory, name)
    if (await isThere(target, { bytes, sha256 })) continue
    if (await takeFromOtherVersion(directory, { name, bytes, sha256 })) continue
    const address = source ? fileAddress(hub, source) : url
    if (address === undefined) throw new PackError('unavailable', `${name} has no address to come from`)
    const onProgress = (have: number) => options.onProgress?.(name, have, bytes)
    await downloadFile({ url: address, bytes, sha256 }, target, { ...options, onProgress })
  }
}

/** By a hard link where the disk can, since weights are large and versions alike. */
async function takeFromOtherVersion(
  directory: string,
  { name, ...promised }: { name: string; bytes: number; sha256: string },
): Promise<boolean> {
  const versions = (await readdir(dirname(directory), { withFileTypes: true })).filter((entry) => entry.isDirectory())
  for (const version of versions) {
    const other = join(dirname(directory), version.name, name)
    if (version.name === basename(directory) || !(await isThere(other, promised))) continue
    const target = join(directory, name)
    await mkdir(dirname(target), { recursive: true })
    await rm(target, { force: true })
    await link(other, target).catch(() => copyFile(other, target))
    return true
  }
  return false
}

async function isThere(path: string, promised: { bytes: number; sha256: string }): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.size === promised.bytes && (await hashOf(createReadStream(path))) === promised.sha256
}
