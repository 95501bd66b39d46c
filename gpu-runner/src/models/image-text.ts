import type { SpaceId } from '@kensa/contract/spaces'
import type { Priority } from '../engine/batcher.ts'
import type { Engine } from '../engine/engine.ts'
import type { EngineModel } from '../engine/protocol.ts'
import type { ResizeRule } from '../media/types.ts'

export type Term = { text: string; concept: string }

/** A pair of towers into one space, as its pack describes it. */
export type ImageTextSpec = {
  space: SpaceId
  version: string
  /** Side of the image tower's square input, in pixels. */
  pixelSize: number
  resize: ResizeRule
  image: EngineModel
  text: EngineModel
  tokenize(text: string): { ids: BigInt64Array; terms: Term[] }
}

export type ImageTextModel = Pick<ImageTextSpec, 'space' | 'version' | 'pixelSize' | 'resize'> & {
  /** Loads both towers and runs each once, since a device prepares itself at a model's first run. */
  load(): Promise<void>
  /** `pixelSize` × `pixelSize` × 3 bytes → a vector of unit length. */
  embedPixels(pixels: Uint8Array, priority: Priority, signal?: AbortSignal): Promise<Float32Array>
  embedText(text: string): Promise<{ vector: Float32Array; terms: Term[] }>
}

export function createImageTextModel(spec: ImageTextSpec, engine: Engine): ImageTextModel {
  const { space, version, pixelSize, resize, image, text } = spec
  return {
    space,
    version,
    pixelSize,
    resize,
    async load() {
      await Promise.all([engine.load(image), engine.load(text)])
      await Promise.all([this.embedPixels(new Uint8Array(pixelSize * pixelSize * 3), 'query'), this.embedText('')])
    },
    embedPixels: (pixels, priority, signal) => engine.infer(image, pixels, priority, signal),
    async embedText(words) {
      const { ids, terms } = spec.tokenize(words)
      const row = padded(ids)
      const sized = { ...text, input: { ...text.input, rowDims: [row.length] } }
      return { vector: await engine.infer(sized, row, 'query'), terms }
    },
  }
}

/** Filled with 0, which means nothing, up to the next power of two, so that queries of like lengths share a batch. */
function padded(ids: BigInt64Array): BigInt64Array {
  const row = new BigInt64Array(Math.max(8, 2 ** Math.ceil(Math.log2(ids.length))))
  row.set(ids)
  return row
}
