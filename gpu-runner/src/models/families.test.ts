import { familyNames } from '@kensa/models/family-needs'
import { readListing } from '@kensa/models/listing'
import { packDirectory } from '@kensa/models/pack'
import { expect, it } from 'vitest'
import { bgeM3Embedding, bgeM3Tokens, bgeRerankerScore, bgeRerankerTokens } from './bge/bge.ts'
import { detectorFindings, detectorPixels } from './detector.ts'
import { dinov2Embedding, dinov2Pixels } from './dinov2.ts'
import { groundingDinoCaption } from './grounding-dino/caption.ts'
import { groundingDinoFindings, groundingDinoPixels } from './grounding-dino/grounding-dino.ts'
import { detectedText } from './ocr/detect-text.ts'
import { linePixels, readText } from './ocr/read-line.ts'
import { textMapPixels } from './ocr/text-map.ts'
import { owlv2Findings, owlv2Pixels, owlv2Tokens } from './owlv2/owlv2.ts'
import { maskPrompt } from './prompted-masks/mask-prompt.ts'
import { bestMask, promptedPixels } from './prompted-masks/prompted-masks.ts'
import { sam3Findings, sam3Mask, sam3Tokens } from './sam3/concepts.ts'
import { siglip2Embedding, siglip2Pixels, siglip2Tokens } from './siglip2.ts'
import { towerFamilies } from './towers/families.ts'

/** What comes before and after each family's graphs. */
const code: Record<(typeof familyNames)[number], readonly unknown[]> = {
  siglip2: [siglip2Pixels, siglip2Tokens, siglip2Embedding],
  dinov2: [dinov2Pixels, dinov2Embedding],
  'd-fine': [detectorPixels, detectorFindings],
  'rt-detr': [detectorPixels, detectorFindings],
  owlv2: [owlv2Pixels, owlv2Tokens, owlv2Findings],
  'grounding-dino': [groundingDinoPixels, groundingDinoCaption, groundingDinoFindings],
  'sam2.1': [promptedPixels, maskPrompt, bestMask],
  sam3: [promptedPixels, maskPrompt, bestMask, sam3Tokens, sam3Findings, sam3Mask],
  'pp-ocrv5': [textMapPixels, detectedText, linePixels, readText],
  'bge-m3': [bgeM3Tokens, bgeM3Embedding],
  'bge-reranker-v2-m3': [bgeRerankerTokens, bgeRerankerScore],
}

it('has code before and after every family that a listing may name', () => {
  expect(Object.keys(code).sort()).toEqual([...familyNames].sort())
  for (const [family, functions] of Object.entries(code)) for (const one of functions) expect(typeof one, family).toBe('function')
})

it.each(['standard', 'large'])('serves ingest, search and /encode by the image and the text model of %s', async (name) => {
  const { models, spaces } = await readListing(packDirectory(name))
  const towers = models.filter(({ role }) => role === 'image' || role === 'text')
  expect(towers.map(({ family }) => family)).toEqual(['siglip2', 'siglip2'])
  expect(towerFamilies.has('siglip2')).toBe(true)
  expect(spaces[0]?.roles).toEqual(['image', 'text'])
})
