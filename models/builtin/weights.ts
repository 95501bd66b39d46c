import { z } from 'zod'

const listingSchema = z.object({
  facts: z.object({ seed: z.int(), scenes: z.int(), steps: z.int(), batch: z.int(), minutes: z.number() }),
  tensors: z.array(z.tuple([z.string(), z.array(z.int())])),
})

/** What maker/train_scenes.py wrote of the text tower: named tensors, one after the other. */
export type Weights = {
  facts: z.infer<typeof listingSchema>['facts']
  tensors: ReadonlyMap<string, { shape: readonly number[]; data: Float32Array }>
}

/** Reads text.json and text.f32; throws when the two don't fit each other. */
export function parseWeights(listing: unknown, raw: Uint8Array): Weights {
  const { facts, tensors } = listingSchema.parse(listing)
  const all = new Float32Array(raw.slice().buffer)
  const named = new Map<string, { shape: readonly number[]; data: Float32Array }>()
  let at = 0
  for (const [name, shape] of tensors) {
    const length = shape.reduce((product, n) => product * n, 1)
    named.set(name, { shape, data: all.subarray(at, at + length) })
    at += length
  }
  if (at !== all.length) throw new RangeError(`weights list ${at} numbers, the file has ${all.length}`)
  return { facts, tensors: named }
}

export function weightOf(weights: Weights, name: string, shape: readonly number[]): Float32Array {
  const tensor = weights.tensors.get(name)
  if (!tensor || tensor.shape.join() !== shape.join()) {
    throw new RangeError(`weight ${name}: wanted [${shape.join(', ')}], got ${tensor ? `[${tensor.shape.join(', ')}]` : 'nothing'}`)
  }
  return tensor.data
}
