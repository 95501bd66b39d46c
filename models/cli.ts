import './onnx/disable-telemetry.ts'
import { readdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { InferenceSession } from 'onnxruntime-node'
import { cacheDirectory } from './download/cache-directory.ts'
import { pullPack } from './download/pull-pack.ts'
import { findPack } from './find-pack.ts'
import { hubAddress } from './hub/hub-address.ts'
import { restrictionLines } from './licences.ts'
import { readListing } from './listing.ts'
import { packDirectory, packsDirectory } from './pack.ts'
import { PackError } from './pack-error.ts'
import { pinPack } from './pin/pin-pack.ts'
import { spaceLines } from './pin/space-lines.ts'
import { writePinned } from './pin/write-pinned.ts'
import { comesWhole, readPinned } from './read-pinned.ts'
import { verifyPack } from './verify-pack.ts'

const usage = 'usage: npm run models -- list | pin PACK [--hub URL] | pull PACK [--hub URL] | verify [PACK…] | where PACK'
const open = (file: string) => InferenceSession.create(file)

/** Returns the exit status. */
async function main(args: string[]): Promise<number> {
  const parsed = parse(args)
  if (!parsed) return complainOfUsage()
  const { command, names, hub } = parsed
  const [name = ''] = names
  if (command === 'list' && names.length === 0) return list()
  if (command === 'verify') return verify(names.length > 0 ? names : await present())
  if (names.length !== 1) return complainOfUsage()
  if (command === 'pin') return orComplain(name, () => pin(name, hub))
  if (command === 'pull') return orComplain(name, () => pull(name, hub))
  if (command === 'where') return orComplain(name, () => where(name))
  return complainOfUsage()
}

function parse(args: string[]): { command: string; names: string[]; hub: string } | undefined {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { hub: { type: 'string' } } })
    const [command = '', ...names] = positionals
    return { command, names, hub: hubAddress(values.hub) }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return undefined
  }
}

const known = async () => (await readdir(packsDirectory, { withFileTypes: true })).filter((e) => e.isDirectory()).map((e) => e.name)

const isHere = (name: string) =>
  findPack(name).then(
    () => true,
    () => false,
  )

async function present(): Promise<string[]> {
  const names = await known()
  const here = await Promise.all(names.map(isHere))
  return names.filter((_, i) => here[i])
}

async function list(): Promise<number> {
  const terms = new Set<string>()
  for (const name of await known()) {
    try {
      const { version, spaces, files, licence, title } = await readPinned(name)
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
      const state = (await isHere(name)) ? 'here' : 'not pulled'
      for (const line of restrictionLines(licence)) terms.add(line)
      tell(name, version, state, spaces.map(({ id }) => id).join(', '), `${(bytes / 1e6).toFixed(1)} MB`, licence, title)
    } catch (error) {
      if (!(error instanceof PackError && error.reason === 'unpinned')) throw error
      const { models, spaces, title } = await readListing(packDirectory(name))
      const licences = [...new Set(models.map(({ licence }) => licence))].sort().join(' AND ')
      for (const line of restrictionLines(licences)) terms.add(line)
      tell(name, '-', 'not pinned', spaces.map(({ id }) => id).join(', '), '? MB', licences, title)
    }
  }
  for (const line of terms) console.log(line)
  return 0
}

const tell = (...columns: string[]) => console.log(columns.join('  '))

async function verify(names: string[]): Promise<number> {
  let failures = 0
  for (const name of names) failures += await orComplain(name, () => verifyOne(name))
  return failures === 0 ? 0 : 1
}

async function verifyOne(name: string): Promise<void> {
  const { version, files } = await verifyPack(await findPack(name), open)
  tell(name, version, `ok: ${files.length} files, inputs and outputs as the manifest says`)
}

async function pin(name: string, hub: string): Promise<void> {
  const directory = packDirectory(name)
  const listing = await readListing(directory)
  const cache = cacheDirectory()
  const manifest = await pinPack(listing, { hub, cache, onProgress: tellProgress() })
  const written = await writePinned(directory, cache, manifest)
  tell(name, manifest.version, `pinned in ${written}`)
  for (const line of [...restrictionLines(manifest.licence), ...spaceLines(manifest)]) console.log(line)
}

async function pull(name: string, hub: string): Promise<void> {
  const manifest = await readPinned(name)
  if (comesWhole(manifest)) console.log(`${name} comes with Kensa: nothing to download`)
  else console.log(`${name} lies in ${await pullPack(manifest, cacheDirectory(), { hub, onProgress: tellProgress() })}`)
  for (const line of restrictionLines(manifest.licence)) console.log(line)
  await verifyOne(name)
}

async function where(name: string): Promise<void> {
  console.log(await findPack(name))
}

/** A line for each tenth of a file. */
function tellProgress(): (file: string, bytes: number, of: number) => void {
  const told = new Map<string, number>()
  return (file, bytes, of) => {
    const tenths = Math.floor((10 * bytes) / of)
    if (told.get(file) === tenths) return
    told.set(file, tenths)
    console.log(`${file}  ${(bytes / 1e6).toFixed(1)} of ${(of / 1e6).toFixed(1)} MB`)
  }
}

/** The exit status of the work: what is wrong with a pack is told in one line. */
async function orComplain(name: string, work: () => Promise<void>): Promise<0 | 1> {
  try {
    await work()
    return 0
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    console.error(`${name}  ${error.reason}: ${error.message}`)
    return 1
  }
}

function complainOfUsage(): 2 {
  console.error(usage)
  return 2
}

process.exitCode = await main(process.argv.slice(2))
