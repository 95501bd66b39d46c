import { readdir } from 'node:fs/promises'
import { InferenceSession } from 'onnxruntime-node'
import { packDirectory, packsDirectory, readManifest } from './pack.ts'
import { PackError } from './pack-error.ts'
import { verifyPack } from './verify-pack.ts'

const usage = 'usage: npm run models -- list | verify [PACK…] | pull PACK'

/** Returns the exit status. */
async function main([command, ...names]: string[]): Promise<number> {
  if (command === 'list') return list()
  if (command === 'verify') return verify(names.length > 0 ? names : await installed())
  if (command === 'pull' && names.length === 1) return pull(names[0] ?? '')
  console.error(usage)
  return 2
}

const installed = async () => (await readdir(packsDirectory, { withFileTypes: true })).filter((e) => e.isDirectory()).map((e) => e.name)

async function list(): Promise<number> {
  for (const name of await installed()) {
    const manifest = await readManifest(packDirectory(name))
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0)
    console.log(`${name}  ${manifest.version}  ${manifest.space}  ${(bytes / 1e6).toFixed(1)} MB  ${manifest.licence}  ${manifest.title}`)
  }
  return 0
}

async function verify(names: string[]): Promise<number> {
  let failures = 0
  for (const name of names) {
    try {
      const manifest = await verifyPack(packDirectory(name), (file) => InferenceSession.create(file))
      console.log(`${name}  ${manifest.version}  ok: ${manifest.files.length} files, inputs and outputs as the manifest says`)
    } catch (error) {
      if (!(error instanceof PackError)) throw error
      failures++
      console.error(`${name}  ${error.reason}: ${error.message}`)
    }
  }
  return failures === 0 ? 0 : 1
}

async function pull(name: string): Promise<number> {
  if (!(await installed()).includes(name)) {
    console.error(`There is no pack named ${name}; known: ${(await installed()).join(', ')}`)
    return 1
  }
  console.log(`${name} comes with Kensa: nothing to download`)
  return verify([name])
}

process.exitCode = await main(process.argv.slice(2))
