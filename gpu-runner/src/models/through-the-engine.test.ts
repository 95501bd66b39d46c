import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { startEngine } from '../engine/engine.ts'
import { enginePolicies } from '../engine/policy.ts'
import type { EngineGraph, RowInputs } from '../engine/protocol.ts'
import { openLog } from '../log.ts'
import { createMetrics } from '../metrics.ts'
import { openTokenizer } from './open-tokenizer.ts'
import { owlv2Pixels, owlv2Tokens } from './owlv2/owlv2.ts'
import { maskPrompt } from './prompted-masks/mask-prompt.ts'
import { promptedPixels } from './prompted-masks/prompted-masks.ts'
import { expectClose } from './testing/agreement.ts'
import { readFamilyFile, readPicture, runTiny } from './testing/golden.ts'

const metrics = createMetrics({ defaults: false })
// One batch at a time, so that all rows but the first wait for each other.
const batch = { ...enginePolicies.cpu.batch, inFlightMax: 1 }
const engine = startEngine({ device: 'cpu', policy: { ...enginePolicies.cpu, batch }, log: openLog('silent'), metrics })
afterAll(() => engine.close())

it('finds the same in a picture whether it goes alone or in a batch with others, each with texts of its own (OWLv2)', async () => {
  const tokenizer = openTokenizer(await readFamilyFile('owlv2', 'tokenizer.json'))
  const asked = [
    { picture: 'wide', texts: ['a pump', 'flange'] },
    { picture: 'tall', texts: ['the left side', 'x'] },
  ]
  const rows = await Promise.all(
    asked.map(async ({ picture, texts }) => {
      const { ids, mask } = owlv2Tokens(tokenizer, texts)
      return {
        pixel_values: { type: 'float32', dims: [3, 64, 64], data: owlv2Pixels(await readPicture(picture), 64) },
        input_ids: { type: 'int64', dims: [2, 16], data: ids, isStacked: true },
        attention_mask: { type: 'int64', dims: [2, 16], data: mask, isStacked: true },
      } satisfies RowInputs
    }),
  )
  const [, ...answers] = await Promise.all(
    [rows[0], ...rows].map((row) => engine.run(graph('owlv2', 'model'), row as RowInputs, ['logits', 'pred_boxes'], 'ingest')),
  )
  expect(await batchesOf('owlv2/model')).toBe(2)
  for (const [i, row] of rows.entries()) {
    const alone = await runTiny('owlv2', 'model', {
      pixel_values: { data: row.pixel_values.data, dims: [1, 3, 64, 64] },
      input_ids: row.input_ids,
      attention_mask: row.attention_mask,
    })
    expect(answers[i]?.logits?.dims).toEqual([64, 2])
    expectClose(answers[i]?.logits?.data as Float32Array, alone.logits?.data ?? [], 1e-4, `logits of ${i}`)
    expectClose(answers[i]?.pred_boxes?.data as Float32Array, alone.pred_boxes?.data ?? [], 1e-5, `boxes of ${i}`)
  }
})

it('masks the same for a prompt alone and in a batch, from the embeddings of its picture (SAM 2.1)', async () => {
  const picture = await readPicture('wide')
  const pixels = { type: 'float32' as const, dims: [3, 128, 128], data: promptedPixels('sam2.1', picture, 128) }
  const names = ['image_embeddings.0', 'image_embeddings.1', 'image_embeddings.2']
  const embeddings = await engine.run(graph('sam2', 'vision_encoder'), { pixel_values: pixels }, names, 'query')
  const decoder = graph('sam2', 'prompt_encoder_mask_decoder')
  const prompts = [10, 60, 120].map((x) => maskPrompt('sam2.1', { inside: [{ x, y: 50 }] }, picture, 128))
  const answers = await Promise.all(
    prompts.map(({ points, labels, boxes }) => {
      const row: RowInputs = {
        ...embeddings,
        input_points: { type: 'float32', dims: [1, labels.length, 2], data: points },
        input_labels: { type: 'int64', dims: [1, labels.length], data: labels },
        input_boxes: { type: 'float32', dims: [0, 4], data: boxes },
      }
      return engine.run(decoder, row, ['pred_masks', 'iou_scores'], 'query')
    }),
  )
  expect(await batchesOf('sam2/prompt_encoder_mask_decoder')).toBe(2)
  for (const [i, { points, labels, boxes }] of prompts.entries()) {
    const alone = await runTiny('sam2', 'prompt_encoder_mask_decoder', {
      ...Object.fromEntries(
        names.map((name) => [name, { data: embeddings[name]?.data as Float32Array, dims: [1, ...(embeddings[name]?.dims ?? [])] }]),
      ),
      input_points: { data: points, dims: [1, 1, labels.length, 2] },
      input_labels: { data: labels, dims: [1, 1, labels.length] },
      input_boxes: { data: boxes, dims: [1, 0, 4] },
    })
    expect(answers[i]?.pred_masks?.dims).toEqual([1, 3, 32, 32])
    expectClose(answers[i]?.pred_masks?.data as Float32Array, alone.pred_masks?.data ?? [], 1e-3, `masks of ${i}`)
  }
})

async function batchesOf(model: string): Promise<number | undefined> {
  const { values } = await metrics.engineBatchRows.get()
  return values.find(({ metricName, labels }) => metricName?.endsWith('_count') && labels.model === model)?.value
}

function graph(family: string, name: string): EngineGraph {
  return { name: `${family}/${name}`, file: fileURLToPath(new URL(`../../../models/families/${family}/${name}.onnx`, import.meta.url)) }
}
