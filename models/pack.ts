import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprintOf } from './fingerprint.ts'
import { hashOf } from './hash-of.ts'
import { type Manifest, type ModelDescription, manifestSchema, type Role } from './manifest.ts'
import { PackError } from './pack-error.ts'

export type Pack = { directory: string; manifest: Manifest }

export const packsDirectory = fileURLToPath(new URL('./packs/', import.meta.url))

/** Where a pack of a name lies: beside this file; where an absolute directory was named, there. */
export const packDirectory = (nameOrDirectory: string) => resolve(packsDirectory, nameOrDirectory)

/**
 * Reads a pack, checks every file's size and SHA-256, that everything used is listed, and that each space is fingerprinted as it is;
 * throws PackError at the first that is missing or changed.
 */
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
  checkWhole(manifest)
  return { directory, manifest }
}

function checkWhole(manifest: Manifest): void {
  const used = manifest.models.flatMap(({ variants, vocabulary }) => [
    ...variants.flatMap(({ file, data = [] }) => [file, ...data]),
    ...(vocabulary ? [vocabulary] : []),
  ])
  for (const name of used) {
    if (!manifest.files.some((file) => file.name === name))
      throw new PackError('malformed', `${name} is used but not listed under files, so nothing vouches for it`)
  }
  const roles = manifest.models.map(({ role }) => role)
  const twice = roles.find((role, i) => roles.indexOf(role) !== i)
  if (twice) throw new PackError('malformed', `two models have the role ${twice}`)
  for (const space of manifest.spaces) {
    const missing = space.roles.find((role) => !roles.includes(role))
    if (missing) throw new PackError('malformed', `the space ${space.id} names the role ${missing}, which no model has`)
    const found = fingerprintOf(space, manifest)
    if (found !== space.fingerprint)
      throw new PackError(
        'malformed',
        `the space ${space.id} is fingerprinted ${space.fingerprint}, but its models and preprocessing give ${found}`,
      )
  }
}

/** The pack's model of a role; throws PackError where there is none. */
export function modelOf({ manifest }: Pack, role: Role): ModelDescription {
  const model = manifest.models.find((candidate) => candidate.role === role)
  if (!model) throw new PackError('missing', `the pack ${manifest.pack} has no model for ${role}`)
  return model
}

/** Absolute path of a file of the pack. */
export const pathIn = (pack: Pack, name: string) => join(pack.directory, name)

/** Reads and checks a JSON file of the pack, such as a vocabulary; throws PackError. */
export function readJson<T>(pack: Pack, name: string, schema: { parse(value: unknown): T }): Promise<T> {
  return readChecked(pack.directory, name, schema)
}

/** Reads and checks the manifest in a directory; throws PackError (`missing`, `malformed`). */
export const readManifest = (directory: string) => readChecked(directory, 'manifest.json', manifestSchema)

/** Reads and checks a JSON file; throws PackError (`missing`, `malformed`). */
export async function readChecked<T>(directory: string, name: string, schema: { parse(value: unknown): T }): Promise<T> {
  return parse(name, await readText(directory, name), schema)
}

/** Reads a text of the pack, such as a tokenizer; throws PackError (`missing`). */
export const readPackText = (pack: Pack, name: string) => readText(pack.directory, name)

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
