import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultSpace, spaces } from '@kensa/contract/spaces'
import { InferenceSession } from 'onnxruntime-node'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprintOf } from './fingerprint.ts'
import { type Manifest, manifestSchema } from './manifest.ts'
import { loadPack, packDirectory, readManifest } from './pack.ts'
import { verifyPack } from './verify-pack.ts'

const open = (file: string) => InferenceSession.create(file)
let copy: string

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'kensa-pack-'))
  await cp(packDirectory('builtin'), copy, { recursive: true })
})
afterEach(() => rm(copy, { recursive: true }))

const rewriteManifest = async (change: (manifest: Manifest) => void) => {
  const manifest = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8'))
  change(manifest)
  await writeFile(join(copy, 'manifest.json'), JSON.stringify(manifest))
}
const modelAt = (manifest: Manifest, role: string) => {
  const model = manifest.models.find((candidate) => candidate.role === role)
  if (!model) throw new Error(`no model for ${role}`)
  return model
}

it('verifies the builtin pack: checksums, at most 30 MB in all, and every model takes and gives what the manifest says', async () => {
  const manifest = await verifyPack(packDirectory('builtin'), open)
  expect(manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(30_000_000)
  const [space] = manifest.spaces
  expect(space).toMatchObject({
    id: defaultSpace,
    dimensions: spaces[defaultSpace].dimensions,
    fingerprint: spaces[defaultSpace].fingerprint,
  })
})

it('gives a space another fingerprint when a weight, a word, the preprocessing or the pooling changes, and not for anything else', async () => {
  const manifest = await readManifest(copy)
  const [space] = manifest.spaces
  if (!space) throw new Error('no space')
  const changed = (change: (copy: Manifest) => void) => {
    const other = manifestSchema.parse(structuredClone(manifest))
    change(other)
    return fingerprintOf(other.spaces[0] ?? space, other)
  }
  const file = (other: Manifest, name: string) => other.files.find((candidate) => candidate.name === name) ?? other.files[0]
  expect(changed(() => {})).toBe(space.fingerprint)
  expect(changed((other) => void Object.assign(other, { version: 'x', title: 'x' }))).toBe(space.fingerprint)
  expect(changed((other) => void Object.assign(file(other, 'particle.onnx') ?? {}, { sha256: '0'.repeat(64) }))).toBe(space.fingerprint)
  for (const name of ['image.onnx', 'text.onnx', 'vocabulary.json'])
    expect(
      changed((other) => void Object.assign(file(other, name) ?? {}, { sha256: '0'.repeat(64) })),
      name,
    ).not.toBe(space.fingerprint)
  expect(changed((other) => void Object.assign(modelAt(other, 'image').picture ?? {}, { resize: 'stretch' }))).not.toBe(space.fingerprint)
  expect(changed((other) => void Object.assign(other.spaces[0] ?? {}, { pooling: 'cls' }))).not.toBe(space.fingerprint)
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
  await rewriteManifest((manifest) => void Reflect.deleteProperty(manifest, 'licence'))
  await expect(loadPack(copy)).rejects.toMatchObject({ reason: 'malformed', message: expect.stringContaining('licence') })
  await rewriteManifest((manifest) => {
    manifest.licence = 'Apache-2.0'
    modelAt(manifest, 'text').vocabulary = '../../package.json'
  })
  await expect(loadPack(copy)).rejects.toMatchObject({ reason: 'malformed' })
  await writeFile(join(copy, 'manifest.json'), '{')
  await expect(loadPack(copy)).rejects.toMatchObject({ reason: 'malformed' })
})

it('refuses a model that nothing vouches for, two of a role, and a space of a role that is not there', async () => {
  const whole = await readFile(join(copy, 'manifest.json'))
  await rewriteManifest((manifest) => {
    manifest.files = manifest.files.filter((file) => file.name !== 'image.onnx')
  })
  await expect(loadPack(copy)).rejects.toMatchObject({ reason: 'malformed', message: expect.stringContaining('image.onnx') })
  await writeFile(join(copy, 'manifest.json'), whole)
  await rewriteManifest((manifest) => void manifest.models.push(modelAt(manifest, 'reranker')))
  await expect(loadPack(copy)).rejects.toMatchObject({ message: 'two models have the role reranker' })
  await writeFile(join(copy, 'manifest.json'), whole)
  await rewriteManifest((manifest) => {
    manifest.models = manifest.models.filter(({ role }) => role !== 'text')
  })
  await expect(loadPack(copy)).rejects.toMatchObject({ message: expect.stringContaining('names the role text, which no model has') })
})

it('refuses a space whose preprocessing was changed without a new fingerprint', async () => {
  await rewriteManifest((manifest) => {
    const { picture } = modelAt(manifest, 'image')
    if (picture) picture.resize = 'stretch'
  })
  await expect(loadPack(copy)).rejects.toMatchObject({ reason: 'malformed', message: expect.stringContaining('builtin-v1') })
})

it('refuses a manifest whose shapes are not the model’s', async () => {
  await rewriteManifest((manifest) => void Object.assign(modelAt(manifest, 'text'), { outputs: [] }))
  await expect(verifyPack(copy, open)).rejects.toMatchObject({ reason: 'malformed' })
  await rewriteManifest((manifest) =>
    Object.assign(modelAt(manifest, 'text'), {
      inputs: [{ name: 'ids', type: 'int64', shape: ['N', 16] }],
      outputs: [{ name: 'embedding', type: 'float32', shape: ['N', 256] }],
    }),
  )
  await expect(verifyPack(copy, open)).rejects.toMatchObject({ reason: 'mismatch', message: expect.stringContaining('ids: int64 [N, 16]') })
})
