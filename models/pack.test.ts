import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultSpace, spaces } from '@kensa/contract/spaces'
import { InferenceSession } from 'onnxruntime-node'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadPack, packDirectory } from './pack.ts'
import { verifyPack } from './verify-pack.ts'

const open = (file: string) => InferenceSession.create(file)
let copy: string

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'kensa-pack-'))
  await cp(packDirectory('builtin'), copy, { recursive: true })
})
afterEach(() => rm(copy, { recursive: true }))

const rewriteManifest = async (change: (manifest: Record<string, unknown> & { files: { name: string }[] }) => void) => {
  const manifest = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8'))
  change(manifest)
  await writeFile(join(copy, 'manifest.json'), JSON.stringify(manifest))
}

it('verifies the builtin pack: checksums, and both models take and give what the manifest says', async () => {
  const manifest = await verifyPack(packDirectory('builtin'), open)
  expect(manifest.space).toBe(defaultSpace)
  expect(manifest.dimensions).toBe(spaces[defaultSpace].dimensions)
})

it.each(['image.onnx', 'text.onnx', 'vocabulary.json'])('refuses %s with one byte changed', async (name) => {
  const bytes = await readFile(join(copy, name))
  const at = bytes.length >> 1
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(join(copy, name), bytes)
  await expect(loadPack(copy)).rejects.toMatchObject({ name: 'PackError', reason: 'changed', message: expect.stringContaining(name) })
})

it('refuses a file cut short and a file that is gone', async () => {
  await writeFile(join(copy, 'text.onnx'), (await readFile(join(copy, 'text.onnx'))).subarray(0, 1000))
  await expect(loadPack(copy)).rejects.toMatchObject({ reason: 'changed' })
  await rm(join(copy, 'text.onnx'))
  await expect(loadPack(copy)).rejects.toMatchObject({ reason: 'missing' })
})

it('refuses a manifest that is not JSON, lacks a field or names a file outside the pack', async () => {
  await rewriteManifest((manifest) => {
    delete manifest.space
  })
  await expect(loadPack(copy)).rejects.toMatchObject({ reason: 'malformed', message: expect.stringContaining('space') })
  await rewriteManifest((manifest) => {
    manifest.space = 'builtin-v0'
    manifest.vocabulary = '../../package.json'
  })
  await expect(loadPack(copy)).rejects.toMatchObject({ reason: 'malformed' })
  await writeFile(join(copy, 'manifest.json'), '{')
  await expect(loadPack(copy)).rejects.toMatchObject({ reason: 'malformed' })
})

it('refuses a model that nothing vouches for', async () => {
  await rewriteManifest((manifest) => {
    manifest.files = manifest.files.filter((file) => file.name !== 'image.onnx')
  })
  await expect(loadPack(copy)).rejects.toMatchObject({ reason: 'malformed', message: expect.stringContaining('image.onnx') })
})

it('refuses a manifest whose shapes are not the model’s', async () => {
  await rewriteManifest((manifest) => {
    manifest.text = { file: 'text.onnx', inputs: [{ name: 'ids', type: 'int64', shape: ['N', 16] }], outputs: [] }
  })
  await expect(verifyPack(copy, open)).rejects.toMatchObject({ reason: 'malformed' })
  await rewriteManifest((manifest) => {
    manifest.text = {
      file: 'text.onnx',
      inputs: [{ name: 'ids', type: 'int64', shape: ['N', 16] }],
      outputs: [{ name: 'embedding', type: 'float32', shape: ['N', 256] }],
    }
  })
  await expect(verifyPack(copy, open)).rejects.toMatchObject({ reason: 'mismatch', message: expect.stringContaining('ids: int64 [N, 16]') })
})
