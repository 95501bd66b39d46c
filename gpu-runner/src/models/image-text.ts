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

/** Told how long a family's own code took. */
export type OnCode = (family: string, stage: 'preprocess' | 'postprocess', tookMs: number) => void

export type ImageTextModel = Pick<ImageTextSpec, 'space' | 'version' | 'pixelSize' | 'resize'> & {
  /** Loads both towers and runs each once, since a device prepares itself at a model's first run. */
  load(): Promise<void>
  /** `pixelSize` × `pixelSize` × 3 bytes → a vector of unit length. */
  embedPixels(pixels: Uint8Array, priority: Priority, signal?: AbortSignal): Promise<Float32Array>
  embedText(text: string): Promise<{ vector: Float32Array; terms: Term[] }>
}

export function createImageTextModel(spec: ImageTextSpec, engine: Engine, onCode: OnCode = () => {}): ImageTextModel {
  const { space, version, pixelSize, resize, image, text } = spec

  function timed<T>({ family = 'none' }: EngineModel, stage: 'preprocess' | 'postprocess', code: () => T): T {
    const startedMs = performance.now()
    const made = code()
    onCode(family, stage, performance.now() - startedMs)
    return made
  }

  return {
    space,
    version,
    pixelSize,
    resize,
    async load() {
      await Promise.all([engine.load(image), engine.load(text)])
      await Promise.all([this.embedPixels(new Uint8Array(pixelSize * pixelSize * 3), 'query'), this.embedText('a picture')])
    },
    async embedPixels(pixels, priority, signal) {
      const row = timed(image, 'preprocess', () => spec.pixelRow(pixels))
      const answer = await engine.infer(image, row, priority, signal)
      return timed(image, 'postprocess', () => spec.vector(answer))
    },
    async embedText(words) {
      const { row, terms } = timed(text, 'preprocess', () => spec.textRow(words))
      const sized = { ...text, input: { ...text.input, rowDims: [row.length] } }
      const answer = await engine.infer(sized, row, 'query')
      return { vector: timed(text, 'postprocess', () => spec.vector(answer)), terms }
    },
  }
}
