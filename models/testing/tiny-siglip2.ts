import { readFile } from 'node:fs/promises'
import { type Listing, listingSchema } from '../listing.ts'
import type { LocalHub } from './hub.ts'

const families = new URL('../families/', import.meta.url)
export const familyFile = (name: string) => readFile(new URL(name, families))

export const tinyRepository = 'kensa/tiny-siglip2'

/** A pack of the tiny SigLIP 2: a picture tower of 32 pixels, a text tower, vectors of 24 numbers. */
export const tinySiglip2: Listing = listingSchema.parse({
  format: 1,
  pack: 'tiny',
  title: 'Tiny SigLIP 2 for tests',
  models: [
    {
      role: 'image',
      family: 'siglip2',
      title: 'Tiny SigLIP 2, image tower',
      licence: 'Apache-2.0',
      repository: tinyRepository,
      variants: [{ precision: 'fp32', path: 'onnx/vision_model.onnx' }],
      picture: { size: 32, resize: 'stretch', filter: 'bilinear' },
      memory: { sessionMib: 1, rowMib: 0.1 },
    },
    {
      role: 'text',
      family: 'siglip2',
      title: 'Tiny SigLIP 2, text tower',
      licence: 'MIT',
      repository: tinyRepository,
      variants: [{ precision: 'fp32', path: 'onnx/text_model.onnx' }],
      vocabulary: 'tokenizer.json',
      memory: { sessionMib: 1, rowMib: 0.1 },
    },
  ],
  spaces: [
    {
      id: 'tiny-siglip2-v1',
      dimensions: 24,
      roles: ['image', 'text'],
      pooling: 'attention head for pictures, last token for texts',
      normalisation: 'unit-length',
    },
  ],
})

/** Lays the tiny SigLIP 2 down on a hub; the configuration is small enough to have no SHA-256 there. */
export async function publishTinySiglip2(hub: LocalHub): Promise<Map<string, Buffer>> {
  const files = new Map([
    ['onnx/vision_model.onnx', await familyFile('siglip2/vision_model.onnx')],
    ['onnx/text_model.onnx', await familyFile('siglip2/text_model.onnx')],
    ['tokenizer.json', await familyFile('siglip2/tokenizer.json')],
    ['config.json', Buffer.from('{"model_type":"siglip"}')],
  ])
  hub.repositories.set(tinyRepository, files)
  return files
}
