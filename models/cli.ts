import { readdir } from 'node:fs/promises'
import { InferenceSession } from 'onnxruntime-node'
import { cacheDirectory } from './download/cache-directory.ts'
import { pullPack } from './download/pull-pack.ts'
import { findPack } from './find-pack.ts'
import { packDirectory, packsDirectory, readManifest } from './pack.ts'
import { PackError } from './pack-error.ts'
import { verifyPack } from './verify-pack.ts'

const usage = 'usage: npm run models -- list | pull PACK | verify [PACK…] | where PACK'

/** Returns the exit status. */
async function main([command, ...names]: string[]): Promise<number> {
  const [name = ''] = names
  if (command === 'list' && names.length === 0) return list()
  if (command === 'verify') return verify(names.length > 0 ? names : await present())
  if (command === 'pull' && names.length === 1) return pull(name)
  if (command === 'where' && names.length === 1) return where(name)
  console.error(usage)
  return 2
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
  for (const name of await known()) {
    const { version, spaces, files, licence, title } = await readManifest(packDirectory(name))
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    const state = (await isHere(name)) ? 'here' : 'not pulled'
    console.log(
      `${name}  ${version}  ${state}  ${spaces.map(({ id }) => id).join(', ')}  ${(bytes / 1e6).toFixed(1)} MB  ${licence}  ${title}`,
    )
  }
  return 0
}

async function verify(names: string[]): Promise<number> {
  let failures = 0
  for (const name of names) {
    try {
      const manifest = await verifyPack(await findPack(name), (file) => InferenceSession.create(file))
      console.log(`${name}  ${manifest.version}  ok: ${manifest.files.length} files, inputs and outputs as the manifest says`)
    } catch (error) {
      failures += complain(name, error)
    }
  }
  return failures === 0 ? 0 : 1
}

async function pull(name: string): Promise<number> {
  try {
    const manifest = await readManifest(packDirectory(name))
    if (manifest.files.every(({ url }) => url === undefined)) console.log(`${name} comes with Kensa: nothing to download`)
    else console.log(`${name} lies in ${await pullPack(manifest, cacheDirectory(), { onProgress: tellProgress() })}`)
  } catch (error) {
    return complain(name, error)
  }
  return verify([name])
}

async function where(name: string): Promise<number> {
  try {
    console.log(await findPack(name))
    return 0
  } catch (error) {
    return complain(name, error)
  }
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

function complain(name: string, error: unknown): 1 {
  if (!(error instanceof PackError)) throw error
  console.error(`${name}  ${error.reason}: ${error.message}`)
  return 1
}

process.exitCode = await main(process.argv.slice(2))
