import { describe, expect, it } from 'vitest'
import { ModelInputError, ModelOutputError } from '../model-error.ts'
import { openTokenizer } from '../open-tokenizer.ts'
import { promptedPixels } from '../prompted-masks/prompted-masks.ts'
import { everyNth, expectSameDirection, expectSameFindings } from '../testing/agreement.ts'
import { floats, output, type Packed, readFamilyFile, readGolden, readPicture, rowOf, runTiny } from '../testing/golden.ts'
import { differingPixels, maskIou, unpackedMask } from '../testing/mask-agreement.ts'
import { sam3Features, sam3Findings, sam3Mask, sam3Planes, sam3Tokens } from './concepts.ts'

type Golden = {
  side: number
  images: { picture: string; features: Record<(typeof sam3Features)[number], Packed> }[]
  found: {
    picture: string
    text: string
    threshold: number
    masks: Packed
    boxes: Packed
    logits: Packed
    presence: Packed
    found: { scores: Packed; labels: number[]; boxes: Packed; masks: string[] }
  }[]
  texts: { text: string; ids: number[]; mask: number[]; features: Packed }[]
}
const golden = await readGolden<Golden>('sam3')
const { side } = golden
const tokenizer = openTokenizer(await readFamilyFile('sam3', 'tokenizer.json'))

const seePicture = async (picture: string) => {
  const data = promptedPixels('sam3', await readPicture(picture), side)
  return runTiny('sam3', 'concept_vision_encoder', { pixel_values: { data, dims: [1, 3, side, side] } })
}
const readText = async (text: string) => {
  const { ids, mask } = sam3Tokens(tokenizer, text)
  const attention_mask = { data: mask, dims: [1, 32] }
  const { text_features } = await runTiny('sam3', 'concept_text_encoder', { input_ids: { data: ids, dims: [1, 32] }, attention_mask })
  if (!text_features) throw new Error('no features')
  return { text_features, attention_mask }
}

it.each(golden.texts)('reads $text as the reference does: tokens the same, cosine of their features 0.9999 or more', async (wanted) => {
  const { ids, mask } = sam3Tokens(tokenizer, wanted.text)
  expect([...ids].map(Number)).toEqual(wanted.ids)
  expect([...mask].map(Number)).toEqual(wanted.mask)
  const features = floats(wanted.features)
  expectSameDirection((await readText(wanted.text)).text_features.data.slice(0, features.length), features, 0.9999, wanted.text)
})

it.each(golden.images)('sees $picture as the reference does, by its own pixels: cosine of each map 0.999 or more', async (wanted) => {
  const seen = await seePicture(wanted.picture)
  for (const name of sam3Features)
    expectSameDirection(everyNth(seen[name]?.data as Float32Array, 37), floats(wanted.features[name]), 0.999, name)
})

describe.each(golden.found)('$text in $picture', ({ picture, text, threshold, masks, boxes, logits, presence, found }) => {
  const answer = { logits: output(logits), presence: output(presence), boxes: output(boxes) }

  it('gives of the reference’s answer what the reference gives: scores to 1e-5, boxes to 0.001 px, masks to 2 pixels', async () => {
    const decoded = await readPicture(picture)
    const findings = sam3Findings(answer, decoded, threshold)
    expectSameFindings(ofOneLabel(findings), found, { pixels: 1e-3, score: 1e-5 })
    const planeOf = sam3Planes(output(masks), answer.logits.data.length)
    for (const { query } of findings) {
      const mask = sam3Mask(planeOf(query), decoded)
      const wanted = masksByQuery().get(query) as string
      expect(differingPixels(mask.pixels, unpackedMask(wanted, mask.pixels.length)), 'pixels that differ').toBeLessThanOrEqual(2)
    }
  })

  it('finds by its own pixels, tokens and run what the reference finds: scores to 0.01, boxes to 1 px, masks of IoU 0.99', async () => {
    const decoded = await readPicture(picture)
    const seen = await seePicture(picture)
    const own = await runTiny('sam3', 'concept_decoder', { ...seen, ...(await readText(text)) })
    const { pred_logits, presence_logits, pred_boxes, pred_masks } = own
    if (!pred_logits || !presence_logits || !pred_boxes || !pred_masks) throw new Error('no answer')
    const findings = sam3Findings(
      { logits: rowOf(pred_logits), presence: rowOf(presence_logits), boxes: rowOf(pred_boxes) },
      decoded,
      threshold,
    )
    expectSameFindings(ofOneLabel(findings), found, { pixels: 1, score: 0.01 })
    const planeOf = sam3Planes(rowOf(pred_masks), rowOf(pred_logits).data.length)
    for (const { query } of findings) {
      const mask = sam3Mask(planeOf(query), decoded)
      const overlap = maskIou(mask.pixels, unpackedMask(masksByQuery().get(query) as string, mask.pixels.length))
      expect(overlap, `mask of query ${query}`).toBeGreaterThanOrEqual(0.99)
    }
  })

  /** The reference gives masks in the order of the queries. */
  function masksByQuery(): Map<number, string> {
    const kept = sam3Findings(answer, { width: 1, height: 1 }, threshold).map(({ query }) => query)
    return new Map(kept.sort((a, b) => a - b).map((query, i) => [query, found.masks[i] as string]))
  }
})

it('multiplies each score by the text’s presence', () => {
  const boxes = { data: new Float32Array(4), dims: [1, 4] }
  const logits = { data: Float32Array.of(20), dims: [1] }
  const found = sam3Findings({ logits, presence: { data: Float32Array.of(0), dims: [1] }, boxes }, { width: 9, height: 9 }, 0)
  expect(found[0]?.score).toBeCloseTo(0.5, 5)
})

it('refuses what cannot be asked or answered, and names the model', () => {
  expect(() => sam3Tokens(tokenizer, ' ')).toThrow(ModelInputError)
  expect(() => sam3Tokens(tokenizer, 'pump '.repeat(31))).toThrow('sam3: a text may have 30 tokens')
  const [logits, presence, boxes] = [
    { data: new Float32Array(2), dims: [2] },
    { data: new Float32Array(1), dims: [1] },
    { data: new Float32Array(8), dims: [2, 4] },
  ]
  const size = { width: 1, height: 1 }
  expect(() => sam3Findings({ logits, presence: { data: Float32Array.of(NaN), dims: [1] }, boxes }, size, 0.5)).toThrow(ModelOutputError)
  expect(() => sam3Findings({ logits, presence, boxes: { data: new Float32Array(4), dims: [1, 4] } }, size, 0.5)).toThrow(
    'sam3: pred_boxes must have the shape [2, 4]; found [1, 4]',
  )
  expect(() => sam3Findings({ logits: { ...logits, dims: [1, 2] }, presence, boxes }, size, 0.5)).toThrow(
    'pred_logits must have the shape [?]',
  )
  expect(() => sam3Planes({ data: new Float32Array(4), dims: [1, 2, 2] }, 2)).toThrow('pred_masks must have the shape [2, ?, ?]')
})

const ofOneLabel = (findings: ReturnType<typeof sam3Findings>) => findings.map(({ box, score }) => ({ box, score, label: 0 }))
