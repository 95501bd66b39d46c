import { averagePrecision, type FoundBox, matchFound, type PlacedBox } from '@kensa/algorithms/boxes/average-precision'
import { type Thing, things } from '@kensa/models/builtin/concepts'
import { clopperPearson } from '@kensa/models/builtin/evaluation/clopper-pearson'
import { locateObjects } from '@kensa/samples/locate-objects'
import { openRandom } from '@kensa/samples/random'
import { renderScene } from '@kensa/samples/render-scene'
import { specAround } from '@kensa/samples/scene-spec'
import { beforeAll, describe, expect, it } from 'vitest'
import { ModelInputError, ModelOutputError } from '../model-error.ts'
import { type RegionAnswer, regionFindings } from './regions.ts'
import { openRegionModel } from './testing/region-model.ts'

/** Seeds begin with `unseen/`: neither the training set (`training/`) nor the samples (`demo/`) use them. */
const width = 640
const height = 480
/** Of what is smaller nobody could say what it is: a corner of a thing at the rim. */
const pixelsMin = 400
const located = things.filter((thing) => thing !== 'fibre')
const equipment: readonly Thing[] = ['helmet', 'gloves', 'goggles']

type Scored = FoundBox & { thing: Thing }
type True = PlacedBox & { thing: Thing }

let model: Awaited<ReturnType<typeof openRegionModel>>
beforeAll(async () => {
  model = await openRegionModel()
})

it('finds what words describe where it is: mAP@0.5 at least 0.7 over all things, in scenes never seen', async () => {
  const { found, truths } = await look(located.flatMap((thing) => [0, 1, 2].map((i) => ({ thing, seed: `unseen/boxes/${thing}/${i}` }))))
  const precisions = located.map((thing) => ({
    thing,
    ap: averagePrecision(ofThing(found, thing), ofThing(truths, thing), 0.5),
  }))
  const mean = precisions.reduce((sum, { ap }) => sum + ap, 0) / precisions.length
  const weakest = precisions.toSorted((a, b) => a.ap - b.ap).slice(0, 6)
  console.log(`seeds unseen/boxes/…: mAP@0.5 ${mean.toFixed(3)} over ${located.length} things, ${truths.length} boxes`)
  console.log(`weakest: ${weakest.map(({ thing, ap }) => `${thing} ${ap.toFixed(2)}`).join(', ')}`)
  expect(mean).toBeGreaterThanOrEqual(0.7)
}, 180_000)

it('finds protective equipment, worn or lying, at the pack’s own thresholds: recall at least 0.95, precision at least 0.9', async () => {
  const { found, truths } = await look([
    ...Array.from({ length: 120 }, (_, i) => ({ thing: 'worker' as const, seed: `unseen/worker/${i}` })),
    ...equipment.flatMap((thing) => Array.from({ length: 12 }, (_, i) => ({ thing, seed: `unseen/equipment/${thing}/${i}` }))),
  ])
  const counts = { right: 0, told: 0, there: 0 }
  for (const thing of equipment) {
    const told = ofThing(found, thing).filter(({ score }) => score >= (model.thresholds[thing] ?? Number.NaN))
    const there = ofThing(truths, thing)
    const right = matchFound(told, there, 0.5).filter(({ isRight }) => isRight).length
    console.log(`${thing}: ${right} right of ${told.length} told and ${there.length} there`)
    counts.right += right
    counts.told += told.length
    counts.there += there.length
  }
  const recall = counts.right / counts.there
  const precision = counts.right / counts.told
  console.log(
    `equipment: recall ${recall.toFixed(3)} (at least ${clopperPearson(counts.right, counts.there).low.toFixed(3)}), precision ${precision.toFixed(3)} (at least ${clopperPearson(counts.right, counts.told).low.toFixed(3)})`,
  )
  expect(recall).toBeGreaterThanOrEqual(0.95)
  expect(precision).toBeGreaterThanOrEqual(0.9)
}, 180_000)

describe('what it refuses', () => {
  const answer = (objectness: number): RegionAnswer => ({
    boxes: { data: Float32Array.of(0, 0.125, 0.5, 0.5), dims: [1, 4] },
    objectness: { data: Float32Array.of(objectness), dims: [1] },
    embeddings: { data: Float32Array.of(1, 0), dims: [1, 2] },
  })
  const text = Float32Array.of(1, 0)

  it('takes the mat around a picture off its boxes', () => {
    const [finding] = regionFindings(answer(0.9), [text], [], { width: 400, height: 300 }, 0.1)
    expect(finding).toMatchObject({ label: 0, box: { x: 0, y: 0, width: 200, height: 150 } })
    expect(finding?.score).toBeCloseTo(0.9, 6)
  })

  it('is an answer that is no number, no text at all, and a text of another model', () => {
    expect(() => regionFindings(answer(Number.NaN), [text], [], { width: 4, height: 3 }, 0.1)).toThrow(ModelOutputError)
    expect(() => regionFindings(answer(0.9), [], [], { width: 4, height: 3 }, 0.1)).toThrow('there must be a text to look for')
    expect(() => regionFindings(answer(0.9), [new Float32Array(3)], [], { width: 4, height: 3 }, 0.1)).toThrow(ModelInputError)
  })
})

const ofThing = <T extends { thing: Thing }>(list: readonly T[], thing: Thing) => list.filter((entry) => entry.thing === thing)

async function look(scenes: readonly { thing: Thing; seed: string }[]): Promise<{ found: Scored[]; truths: True[] }> {
  const found: Scored[] = []
  const truths: True[] = []
  for (const [picture, { thing, seed }] of scenes.entries()) {
    const spec = specAround(openRandom(`spec/${seed}`), thing)
    const jpeg = await renderScene(spec, seed, { width })
    for (const { object, left, top, right, bottom } of await locateObjects(spec, seed, { width })) {
      const box = { x: left * width, y: top * height, width: (right - left) * width, height: (bottom - top) * height }
      if (box.width * box.height >= pixelsMin) truths.push({ picture, box, thing: object.thing })
    }
    for (const { box, score, label } of regionFindings(await model.answer(jpeg), model.meanings, model.meanings, { width, height }, 0.05))
      found.push({ picture, box, score, thing: things[label] as Thing })
  }
  return { found, truths }
}
