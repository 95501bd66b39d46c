import { sam3Length } from '@kensa/models/family-needs'
import { modelOf, type Pack } from '@kensa/models/pack'
import type { Engine } from '../../engine/engine.ts'
import type { ModelPlan } from '../../engine/plan.ts'
import type { RowOutputs, TensorValue } from '../../engine/protocol.ts'
import { checkOutput, type Output } from '../check-output.ts'
import type { ClipTokens } from '../clip-tokens.ts'
import { engineGraph } from '../engine-graph.ts'
import { floatOutput } from '../float-output.ts'
import type { Reading } from '../region-finder.ts'
import { type Sam3Answer, sam3Features } from './concepts.ts'

/** `masks`, [queries, height, width], where asked for. */
export type ConceptAnswer = Sam3Answer & { masks: Output | undefined }

/** SAM 3's three graphs of a pack, each asked for one row. */
export type ConceptGraphs = {
  /** What the decoder takes of a picture's `pixel_values`. */
  seePicture(pixels: Float32Array, sizePx: number, signal: AbortSignal): Promise<RowOutputs>
  readText(tokens: ClipTokens): Promise<Reading>
  decode(seen: RowOutputs, text: Reading, masks: boolean, signal: AbortSignal): Promise<ConceptAnswer>
}

export function openConceptGraphs(pack: Pack, engine: Engine, plan: ReadonlyMap<string, ModelPlan>): ConceptGraphs {
  const encoder = engineGraph(pack, modelOf(pack, 'concepts'), plan)
  const reader = engineGraph(pack, modelOf(pack, 'concept-text'), plan)
  const decoder = engineGraph(pack, modelOf(pack, 'concept-decoder'), plan)
  const maskRow = (mask: BigInt64Array): TensorValue => ({ type: 'int64', dims: [sam3Length], data: mask })

  return {
    seePicture(pixels, sizePx, signal) {
      const row = { pixel_values: { type: 'float32' as const, dims: [3, sizePx, sizePx], data: pixels } }
      return engine.run(encoder, row, sam3Features, 'ingest', signal)
    },
    async readText({ ids, mask }) {
      const row = { input_ids: { type: 'int64' as const, dims: [sam3Length], data: ids }, attention_mask: maskRow(mask) }
      const features = floatOutput(reader, await engine.run(reader, row, ['text_features'], 'query'), 'text_features')
      checkOutput('sam3', 'text_features', features, [sam3Length, null])
      return { values: features.data, mask }
    },
    async decode(seen, { values, mask = new BigInt64Array(sam3Length).fill(1n) }, masks, signal) {
      const text: TensorValue = { type: 'float32', dims: [sam3Length, values.length / sam3Length], data: values }
      const wanted = ['pred_logits', 'presence_logits', 'pred_boxes', ...(masks ? ['pred_masks'] : [])]
      const answer = await engine.run(decoder, { ...seen, text_features: text, attention_mask: maskRow(mask) }, wanted, 'ingest', signal)
      return {
        logits: floatOutput(decoder, answer, 'pred_logits'),
        presence: floatOutput(decoder, answer, 'presence_logits'),
        boxes: floatOutput(decoder, answer, 'pred_boxes'),
        masks: masks ? floatOutput(decoder, answer, 'pred_masks') : undefined,
      }
    },
  }
}
