import { createHash } from 'node:crypto'
import { constants, copyFile, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type BringOptions, bringFiles } from '../download/bring-files.ts'
import { downloadFile } from '../download/download-file.ts'
import { pulledDirectory } from '../download/pull-pack.ts'
import { takeTurns } from '../download/take-turns.ts'
import { needsOf } from '../family-needs.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { fileAddress } from '../hub/hub-address.ts'
import { type HubRepository, readRepository } from '../hub/read-repository.ts'
import { type ListedModel, type Listing, packName } from '../listing.ts'
import { type FileSource, type Manifest, type ModelDescription, manifestSchema, type Role, type SpaceDescription } from '../manifest.ts'
import { PackError } from '../pack-error.ts'
import { pinnedDirectory } from '../read-pinned.ts'
import { isSameTensor, tensorText } from '../tensor-text.ts'
import { writeManifest } from '../write-manifest.ts'
import { checkNeeds } from './check-needs.ts'
import type { GraphDescription } from './describe-graph.ts'
import { describeInChild } from './describe-in-child.ts'

const shortHash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12)

type Describe = (file: string, name: string) => Promise<GraphDescription>

export type PinOptions = BringOptions & {
  hub: string
  cache: string
  /** Opens a graph of the pack and reads what it takes and gives; by default in a process of its own. */
  describe?: Describe
}

/**
 * Makes a listing into a manifest: asks the hub which commit each repository is at, downloads the files at those commits into the cache,
 * verified, reads from each graph what it takes and gives, checks that against what the families' code needs, and fingerprints the spaces.
 * The pack is then in the cache as if it had been pulled. The same commits give the same manifest to the byte; processes that share a
 * cache take turns. Throws `PackError`: `unavailable`, `changed`, `malformed` (the hub), `mismatch` (a graph).
 */
export function pinPack(listing: Listing, options: PinOptions): Promise<Manifest> {
  const { cache, hub, describe = describeInChild } = options
  return takeTurns(pinnedDirectory(cache, listing.pack), async () => {
    const { files, staged } = await promisedFiles(listing, options)
    const version = `1-${shortHash([listing, files])}`
    const directory = pulledDirectory(cache, { pack: listing.pack, version })
    const manifest = await takeTurns(directory, async () => {
      for (const name of staged.names) await layDown(join(staged.directory, name), join(directory, name))
      await bringFiles(files, directory, hub, options)
      const models: ModelDescription[] = []
      for (const model of listing.models) models.push(await describeModel(model, directory, describe))
      const made = manifestSchema.parse({
        format: 2,
        pack: listing.pack,
        version,
        title: listing.title,
        licence: [...new Set(listing.models.map(({ licence }) => licence))].sort().join(' AND '),
        models,
        spaces: listing.spaces.map((space) => describeSpace(space, listing, { models, files })),
        files,
      })
      await writeManifest(directory, made)
      return made
    })
    await writeManifest(pinnedDirectory(cache, listing.pack), manifest)
    await rm(staged.directory, { recursive: true, force: true })
    return manifest
  })
}

type Staged = { directory: string; names: string[] }

/** Every file with its size and hash. What the hub gives no SHA-256 of is small, and downloaded to find out. */
async function promisedFiles(
  { pack, models }: Listing,
  { hub, cache, describe: _, onProgress, ...patience }: PinOptions,
): Promise<{ files: Manifest['files']; staged: Staged }> {
  const repositories = new Map<string, HubRepository>()
  for (const { repository } of models) {
    if (!repositories.has(repository)) repositories.set(repository, await readRepository(hub, repository, patience))
  }
  const staged: Staged = { directory: join(cache, pack, 'pinning'), names: [] }
  const files: Manifest['files'] = []
  for (const { name, repository: named, path } of models.flatMap(wantedFiles)) {
    const repository = repositories.get(named) as HubRepository
    const source: FileSource = { repository: named, revision: repository.revision, path }
    const promised = repository.files.get(path)
    if (!promised) throw lacking(repository, path)
    let { sha256 } = promised
    if (sha256 === undefined) {
      const target = join(staged.directory, name)
      const tell = (have: number) => onProgress?.(name, have, promised.bytes)
      sha256 = await downloadFile({ url: fileAddress(hub, source), ...promised }, target, { ...patience, onProgress: tell })
      staged.names.push(name)
    }
    files.push({ name, bytes: promised.bytes, sha256, source })
  }
  return { files, staged }
}

/** Unless it is there already: a runner may be reading it, and what is wrong with it comes out with the next check. */
async function layDown(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await copyFile(from, to, constants.COPYFILE_EXCL).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

function wantedFiles({ role, repository, variants, vocabulary }: ListedModel) {
  const paths = [...variants.flatMap(({ path, data = [] }) => [path, ...data]), ...(vocabulary ? [vocabulary] : [])]
  return paths.map((path) => ({ name: packName(role, path), repository, path }))
}

function lacking({ repository, revision, files }: HubRepository, path: string): PackError {
  const folder = dirname(path)
  const beside = [...files.keys()].filter((name) => dirname(name) === folder)
  return new PackError(
    'unavailable',
    `${repository} at ${revision.slice(0, 12)} has no ${path}; beside it there ${beside.length > 0 ? `is ${beside.join(', ')}` : 'is nothing'}`,
  )
}

async function describeModel(listed: ListedModel, directory: string, describe: Describe): Promise<ModelDescription> {
  const { role, family, title, licence, vocabulary, picture, memory } = listed
  const needs = needsOf(family, role)
  if (!needs) throw new PackError('malformed', `${family} has no code for ${role}`)
  let first: GraphDescription | undefined
  for (const { path } of listed.variants) {
    const name = packName(role, path)
    const found = await describe(join(directory, name), name)
    checkNeeds(name, found, needs)
    first ??= found
    checkSame(name, found, first)
  }
  return {
    role,
    family,
    title,
    licence,
    variants: listed.variants.map(({ precision, path, data }) => ({
      precision,
      file: packName(role, path),
      ...(data ? { data: data.map((file) => packName(role, file)) } : {}),
    })),
    ...(first as GraphDescription),
    ...(picture ? { picture } : {}),
    ...(vocabulary ? { vocabulary: packName(role, vocabulary) } : {}),
    memory,
  }
}

/** All precisions are asked and answer alike, or one could not stand in for another. */
function checkSame(name: string, found: GraphDescription, first: GraphDescription): void {
  for (const side of ['inputs', 'outputs'] as const) {
    const odd = found[side].find((tensor) => !first[side].some((other) => isSameTensor(tensor, other)))
    if (odd ?? found[side].length !== first[side].length)
      throw new PackError(
        'mismatch',
        `${name} differs from the first precision in its ${side}: ${found[side].map(tensorText).join('; ')} instead of ${first[side].map(tensorText).join('; ')}`,
      )
  }
}

function describeSpace(space: Listing['spaces'][number], { models }: Listing, pack: Pick<Manifest, 'models' | 'files'>): SpaceDescription {
  for (const role of space.roles) {
    const found = dimensionsOf(models, pack.models, role)
    if (typeof found === 'number' && found !== space.dimensions)
      throw new PackError('mismatch', `${role} gives vectors of ${found} numbers; the space ${space.id} is listed with ${space.dimensions}`)
  }
  return { ...space, fingerprint: fingerprintOf(space, pack) }
}

/** The last axis of the output that embeds, where the graph says it. */
function dimensionsOf(listed: readonly ListedModel[], described: readonly ModelDescription[], role: Role): number | string | undefined {
  const family = listed.find((model) => model.role === role)?.family
  const output = family && needsOf(family, role)?.outputs[0]
  return described
    .find((model) => model.role === role)
    ?.outputs.find(({ name }) => name === output?.name)
    ?.shape.at(-1)
}
