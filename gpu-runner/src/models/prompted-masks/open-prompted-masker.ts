import type { Box } from '@kensa/algorithms/boxes/box'
import { placedMaskToRle, type Rle } from '@kensa/algorithms/boxes/rle'
import { modelOf, type Pack } from '@kensa/models/pack'
import type { Engine } from '../../engine/engine.ts'
import type { ModelPlan } from '../../engine/plan.ts'
import type { EngineGraph, RowInputs, RowOutputs } from '../../engine/protocol.ts'
import type { Output } from '../check-output.ts'
import { engineGraph } from '../engine-graph.ts'
import { floatOutput } from '../float-output.ts'
import { pixelWindow } from '../pixel-window.ts'
import type { RegionMasker } from '../region-masker.ts'
import { resizeRule } from '../towers/resize-rule.ts'
import { maskPrompt } from './mask-prompt.ts'
import { bestMask, isPrompted, promptedPixels } from './prompted-masks.ts'

const embeddings = ['image_embeddings.0', 'image_embeddings.1', 'image_embeddings.2'] as const

/** SAM 2.1's or SAM 3's masks of boxes through the engine, which loads the models at the first picture. */
export function openPromptedMasker(pack: Pack, engine: Engine, plan: ReadonlyMap<string, ModelPlan>): RegionMasker {
  const [encoder, decoder] = [modelOf(pack, 'masks'), modelOf(pack, 'mask-decoder')]
  const { family, picture } = encoder
  const { pack: name, version } = pack.manifest
  if (!isPrompted(family) || decoder.family !== family)
    throw new Error(`${name} has masks of ${family} and ${decoder.family}, which don't go together`)
  // Of a picture that keeps its shape the prompts would be beside the things.
  if (picture?.resize !== 'stretch') throw new Error(`${name}: ${family} sees pictures stretched to a square`)
  const { size } = picture
  const [encoderGraph, decoderGraph] = [engineGraph(pack, encoder, plan), engineGraph(pack, decoder, plan)]

  return {
    method: `${family}-${name}-${version}`,
    pixelSize: size,
    resize: resizeRule(picture),
    async mask(pixels, boxes, shown, signal) {
      if (boxes.length === 0) return []
      const data = promptedPixels(family, { width: size, height: size, pixels }, size)
      const row: RowInputs = { pixel_values: { type: 'float32', dims: [3, size, size], data } }
      const seen = await engine.run(encoderGraph, row, embeddings, 'ingest', signal)
      const maskOf = async (box: Box): Promise<Rle | undefined> => {
        const window = pixelWindow(box, shown)
        if (!window) return undefined
        const { points, labels, boxes: none } = maskPrompt(family, { box }, shown, size)
        const prompt: RowInputs = {
          ...seen,
          input_points: { type: 'float32', dims: [1, labels.length, 2], data: points },
          input_labels: { type: 'int64', dims: [1, labels.length], data: labels },
          input_boxes: { type: 'float32', dims: [0, 4], data: none },
        }
        const answer = await engine.run(decoderGraph, prompt, ['pred_masks', 'iou_scores'], 'ingest', signal)
        const [masks, scores] = [ofOnePrompt(decoderGraph, answer, 'pred_masks'), ofOnePrompt(decoderGraph, answer, 'iou_scores')]
        const { mask } = bestMask(family, { masks, scores }, shown, window)
        return mask.pixels.includes(1) ? placedMaskToRle(mask, window.left, window.top, shown.width, shown.height) : undefined
      }
      return Promise.all(boxes.map(maskOf))
    },
    async close() {},
  }
}

/** Without the axis of the prompts that go together, of which there is one. */
function ofOnePrompt(graph: EngineGraph, answer: RowOutputs, name: string): Output {
  const { data, dims } = floatOutput(graph, answer, name)
  return { data, dims: dims.slice(1) }
}
