import { servedPackSchema } from '@kensa/contract/runner'
import { findPack } from '@kensa/models/find-pack'
import type { Manifest } from '@kensa/models/manifest'
import { readManifest } from '@kensa/models/pack'
import { expect, it } from 'vitest'
import { describePack } from './describe-pack.ts'

const builtin = await readManifest(await findPack('builtin'))
const from = (url: string): Manifest => ({ ...builtin, files: builtin.files.map((file) => ({ ...file, url })) })

it('tells of each model its size, its precision and whether it is loaded', () => {
  const told = describePack(builtin, (model) => model === 'builtin/image')
  expect(servedPackSchema.parse(told)).toEqual(told)
  expect(told).toMatchObject({ pack: 'builtin', licence: 'Apache-2.0', space: 'builtin-v1', dimensions: 256 })
  const sizes = Object.fromEntries(builtin.files.map(({ name, bytes }) => [name, bytes]))
  expect(told.models.map(({ role }) => role)).toEqual(builtin.models.map(({ role }) => role))
  expect(told.models.slice(0, 2)).toMatchObject([
    { role: 'image', bytes: sizes['image.onnx'], precision: 'fp32', isLoaded: true },
    { role: 'text', bytes: sizes['text.onnx'], precision: 'fp32', isLoaded: false },
  ])
})

it('names the public site that files come from, and no machine of an inner network', () => {
  const source = (url: string) => describePack(from(url), () => true).source
  expect(source('https://models.example.com/a/b/c.onnx?token=x')).toBe('models.example.com')
  for (const host of ['10.0.0.7', '[fd00::1]', 'localhost', 'mirror', 'models.internal', 'nas.local:8443'])
    expect(source(`https://${host}/c.onnx`), host).toBeNull()
})

it('names who publishes the files of a pinned pack, and counts weights beside a graph to its size', () => {
  const source = (repository: string) => ({ repository, revision: 'a'.repeat(40), path: 'model.onnx' })
  const files = builtin.files.map((file, i) => ({ ...file, source: source(i === 0 ? 'b/one' : 'a/other') }))
  const models = builtin.models.slice(0, 1).map((model) => ({
    ...model,
    variants: [{ precision: 'fp32' as const, file: 'image.onnx', data: ['text.onnx', 'particle.onnx'] }],
  }))
  const told = describePack({ ...builtin, files, models }, () => true)
  expect(told.source).toBe('model hub: a, b')
  const bytes = (name: string) => files.find((file) => file.name === name)?.bytes ?? 0
  expect(told.models[0]?.bytes).toBe(bytes('image.onnx') + bytes('text.onnx') + bytes('particle.onnx'))
})

it('tells of the variant that runs by the plan, not of the one that the pack has first', () => {
  const models = builtin.models.slice(0, 1).map((model) => ({
    ...model,
    variants: [...model.variants, { precision: 'fp16' as const, file: 'text.onnx' }],
  }))
  const plan = new Map([['image', { precision: 'fp16' as const, file: 'text.onnx', rowsMax: 1 }]])
  const bytes = builtin.files.find(({ name }) => name === 'text.onnx')?.bytes
  expect(describePack({ ...builtin, models }, () => true, plan).models).toMatchObject([{ role: 'image', precision: 'fp16', bytes }])
})
