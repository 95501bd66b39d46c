import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from './manifest.ts'

/** Writes a manifest into a directory, whole or not at all, the same bytes for the same manifest. */
export async function writeManifest(directory: string, manifest: Manifest): Promise<void> {
  await mkdir(directory, { recursive: true })
  const written = join(directory, `manifest.json.${process.pid}.part`)
  await writeFile(written, `${JSON.stringify(manifest, null, 2)}\n`)
  await rename(written, join(directory, 'manifest.json'))
}
