import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Vocabulary } from './builtin/vocabulary/schema.ts'
import { vocabularySchema } from './builtin/vocabulary/schema.ts'
import { type Manifest, manifestSchema } from './manifest.ts'
import { PackError } from './pack-error.ts'

export type Pack = {
  directory: string
  manifest: Manifest
  vocabulary: Vocabulary
  /** Absolute path of the image tower. */
  imageModel: string
  /** Absolute path of the text tower. */
  textModel: string
}

export const packsDirectory = fileURLToPath(new URL('./packs/', import.meta.url))

/** Where a pack of a name lies: beside this file. */
export const packDirectory = (name: string) => join(packsDirectory, name)

/** Reads a pack and checks every file's size and SHA-256; throws PackError at the first that is missing or changed. */
export async function loadPack(directory: string): Promise<Pack> {
  const manifest = await readManifest(directory)
  const contents = new Map<string, Buffer>()
  for (const file of manifest.files) {
    const bytes = await read(directory, file.name)
    const found = createHash('sha256').update(bytes).digest('hex')
    if (bytes.length !== file.bytes || found !== file.sha256) {
      throw new PackError(
        'changed',
        `${file.name}: the manifest says ${file.bytes} bytes, SHA-256 ${file.sha256}; found ${bytes.length} bytes, ${found}`,
      )
    }
    contents.set(file.name, bytes)
  }
  for (const name of [manifest.image.file, manifest.text.file, manifest.vocabulary]) {
    if (!contents.has(name)) throw new PackError('malformed', `${name} is used but not listed under files, so nothing vouches for it`)
  }
  return {
    directory,
    manifest,
    vocabulary: parse(manifest.vocabulary, contents.get(manifest.vocabulary)?.toString('utf8') ?? '', vocabularySchema),
    imageModel: join(directory, manifest.image.file),
    textModel: join(directory, manifest.text.file),
  }
}

export async function readManifest(directory: string): Promise<Manifest> {
  return parse('manifest.json', (await read(directory, 'manifest.json')).toString('utf8'), manifestSchema)
}

async function read(directory: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(directory, name))
  } catch (cause) {
    throw new PackError('missing', `${name} can't be read in ${directory}`, { cause })
  }
}

function parse<T>(name: string, text: string, schema: { parse(value: unknown): T }): T {
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    throw new PackError('malformed', `${name} is not what it should be: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}
