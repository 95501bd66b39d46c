import { clipBox, iou } from '@kensa/algorithms/boxes/box'
import { placedMaskToRle } from '@kensa/algorithms/boxes/rle'
import { modelOf, type Pack, readPackText } from '@kensa/models/pack'
import type { Engine } from '../../engine/engine.ts'
import type { ModelPlan } from '../../engine/plan.ts'
import type { ClipTokens } from '../clip-tokens.ts'
import { ModelInputError } from '../model-error.ts'
import { openTokenizer, type Tokenizer } from '../open-tokenizer.ts'
import type { Size } from '../pictures/shortest-edge.ts'
import { pixelWindow } from '../pixel-window.ts'
import { promptedPixels } from '../prompted-masks/prompted-masks.ts'
import type { FoundRegion, RegionFinder } from '../region-finder.ts'
import { resizeRule } from '../towers/resize-rule.ts'
import { type ConceptAnswer, openConceptGraphs } from './concept-graphs.ts'
import { sam3Findings, sam3Mask, sam3Planes, sam3Tokens } from './concepts.ts'

/** What the reference's examples ask for; a pinned pack names no threshold. */
const threshold = 0.5
/** Two names of one thing have found the same where their boxes overlap by more (IoU); what one name finds, the model keeps apart itself. */
const sameIou = 0.5

/**
 * SAM 3's detector through the engine, which loads it at the first label: boxes of all that a name means, and masks of its own. Each name of a
 * label is looked for on its own, as the model reads phrases; one that is empty or too long to be read is left out. Of no other can be told
 * whether the model knows it.
 */
export async function openSam3Finder(pack: Pack, engine: Engine, plan: ReadonlyMap<string, ModelPlan>): Promise<RegionFinder> {
  const [{ role, picture }, { vocabulary }] = [modelOf(pack, 'concepts'), modelOf(pack, 'concept-text')]
  if (!picture || !vocabulary) throw new Error(`${pack.manifest.pack} doesn't say how pictures and words become inputs`)
  // Of a picture that keeps its shape the boxes would be wrong.
  if (picture.resize !== 'stretch') throw new Error(`${pack.manifest.pack}: sam3 sees pictures stretched to a square`)
  const tokenizer = openTokenizer(await readPackText(pack, vocabulary))
  const graphs = openConceptGraphs(pack, engine, plan)
  const { size, channels, filter } = picture

  return {
    role,
    pack: pack.manifest.pack,
    packVersion: pack.manifest.version,
    space: null,
    preprocessing: [picture.resize, size, channels, ...(filter ? [filter] : [])].join('-'),
    pixelSize: size,
    resize: resizeRule(picture),
    threshold,
    maskMethod: `sam3-${pack.manifest.pack}-${pack.manifest.version}`,
    async understand(names) {
      const readable = names.flatMap((name) => {
        const tokens = tokensOf(tokenizer, name)
        return tokens ? { name, tokens } : []
      })
      if (readable.length === 0) return undefined
      const readings = await Promise.all(readable.map(({ tokens }) => graphs.readText(tokens)))
      return { readings, terms: readable.map(({ name }) => ({ text: name, concept: name })) }
    },
    async find(pixels, meanings, shown, { scoreMin, masks }, signal) {
      const seen = await graphs.seePicture(promptedPixels('sam3', { width: size, height: size, pixels }, size), size, signal)
      const found: FoundRegion[] = []
      for (const [label, { readings }] of meanings.entries()) {
        const named: FoundRegion[][] = []
        // One after the other: each row takes the picture's features along, and other frames fill the batch.
        for (const reading of readings) {
          const answer = await graphs.decode(seen, reading, masks, signal)
          named.push(regionsOf(answer, shown, scoreMin, label))
        }
        found.push(...withoutEchoes(named))
      }
      return found.sort((a, b) => b.score - a.score)
    },
  }
}

function tokensOf(tokenizer: Tokenizer, name: string): ClipTokens | undefined {
  try {
    return sam3Tokens(tokenizer, name)
  } catch (error) {
    if (error instanceof ModelInputError) return undefined
    throw error
  }
}

function regionsOf({ masks, ...answer }: ConceptAnswer, shown: Size, scoreMin: number, label: number): FoundRegion[] {
  const planeOf = masks && sam3Planes(masks, answer.logits.data.length)
  return sam3Findings(answer, shown, scoreMin).flatMap(({ box: reaching, score, query }) => {
    const window = pixelWindow(reaching, shown)
    if (!window) return []
    const region = { box: clipBox(reaching, shown.width, shown.height), score, label }
    if (!planeOf) return region
    const plane = planeOf(query)
    const cutMask = () => placedMaskToRle(sam3Mask(plane, shown, window), window.left, window.top, shown.width, shown.height)
    return { ...region, cutMask }
  })
}

/** What several names found of one thing, the best of each; best first. */
function withoutEchoes(named: readonly FoundRegion[][]): FoundRegion[] {
  const kept: { region: FoundRegion; by: number }[] = []
  const all = named.flatMap((regions, by) => regions.map((region) => ({ region, by })))
  for (const one of all.sort((a, b) => b.region.score - a.region.score))
    if (!kept.some(({ region, by }) => by !== one.by && iou(region.box, one.region.box) > sameIou)) kept.push(one)
  return kept.map(({ region }) => region)
}
