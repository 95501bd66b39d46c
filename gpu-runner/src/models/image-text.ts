import type { SpaceId } from '@kensa/contract/spaces'
import type { Priority } from '../engine/batcher.ts'
import type { Engine } from '../engine/engine.ts'
import type { EngineModel, Row } from '../engine/protocol.ts'
import type { ResizeRule } from '../media/types.ts'

export type Term = { text: string; concept: string }

/** A family's pair of towers: the models, and what its code does before and after them. */
export type Towers = {
  /** Side of the picture that the image tower sees, in pixels. */
  pixelSize: number
  resize: ResizeRule
  image: EngineModel
  text: EngineModel
  /** `pixelSize` × `pixelSize` × 3 bytes → the image tower's row. */
  pixelRow(pixels: Uint8Array): Row
  /** Words → the text tower's row, whatever its length, and what was understood of them. Throws `ModelInputError`. */
  textRow(words: string): { row: BigInt64Array; terms: Term[] }
  /** What a tower answers → a vector of unit length. Throws `ModelOutputError`. */
  vector(answer: Float32Array): Float32Array
}

export type ImageTextSpec = Towers & { space: SpaceId; version: string }

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
      await Promise.all([this.embedPixels(new Uint8Array(pixelSize * pixelSize * 3), 'query'), this.embedText('a picture')])
    },
    embedPixels: async (pixels, priority, signal) => spec.vector(await engine.infer(image, spec.pixelRow(pixels), priority, signal)),
    async embedText(words) {
      const { row, terms } = spec.textRow(words)
      const sized = { ...text, input: { ...text.input, rowDims: [row.length] } }
      return { vector: spec.vector(await engine.infer(sized, row, 'query')), terms }
    },
  }
}
