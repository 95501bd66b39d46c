import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Vocabulary } from './builtin/vocabulary/schema.ts'
import { vocabularySchema } from './builtin/vocabulary/schema.ts'
import { hashOf } from './hash-of.ts'
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
  for (const file of manifest.files) {
    const path = join(directory, file.name)
    const { size } = await reading(directory, file.name, () => stat(path))
    const found = await reading(directory, file.name, () => hashOf(createReadStream(path)))
    if (size !== file.bytes || found !== file.sha256) {
      throw new PackError(
        'changed',
        `${file.name}: the manifest says ${file.bytes} bytes, SHA-256 ${file.sha256}; found ${size} bytes, ${found}`,
      )
    }
  }
  for (const name of [manifest.image.file, manifest.text.file, manifest.vocabulary]) {
    if (!manifest.files.some((file) => file.name === name))
      throw new PackError('malformed', `${name} is used but not listed under files, so nothing vouches for it`)
  }
  return {
    directory,
    manifest,
    vocabulary: parse(manifest.vocabulary, await readText(directory, manifest.vocabulary), vocabularySchema),
    imageModel: join(directory, manifest.image.file),
    textModel: join(directory, manifest.text.file),
  }
}

export async function readManifest(directory: string): Promise<Manifest> {
  return parse('manifest.json', await readText(directory, 'manifest.json'), manifestSchema)
}

const readText = (directory: string, name: string) => reading(directory, name, () => readFile(join(directory, name), 'utf8'))

async function reading<T>(directory: string, name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
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
