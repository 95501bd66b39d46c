import { type Thing, things } from '@kensa/models/builtin/concepts'
import { clopperPearson } from '@kensa/models/builtin/evaluation/clopper-pearson'
import { openRandom } from '@kensa/samples/random'
import { renderScene } from '@kensa/samples/render-scene'
import { specAround } from '@kensa/samples/scene-spec'
import { beforeAll, expect, it } from 'vitest'
import { faintScore, judgeBySimilarity } from './judge.ts'
import { type RegionAnswer, regionFindings } from './regions.ts'
import { openRegionModel } from './testing/region-model.ts'

const [width, height] = [480, 360]
const asked: readonly Thing[] = ['helmet', 'goggles', 'gloves', 'vest', 'wrench', 'gauge', 'extinguisher']
let model: Awaited<ReturnType<typeof openRegionModel>>
beforeAll(async () => {
  model = await openRegionModel()
})

const find = (answer: RegionAnswer, vectors: Float32Array[]) =>
  regionFindings(answer, vectors, model.meanings, { width, height }, faintScore)

it('judges whether a thing is to be seen as the scene was drawn, in at least 95 of 100 criteria', async () => {
  const threshold = model.thresholds.region ?? Number.NaN
  const vectors = await Promise.all(asked.map((thing) => model.meaning(thing)))
  const criteria = asked.map((thing, place) => ({ id: thing, place }))
  let right = 0
  let judged = 0
  for (let i = 0; i < 60; i++) {
    const seed = `unseen/judge/${i}`
    const random = openRandom(`spec/${seed}`)
    const spec = specAround(random, i % 2 === 0 ? 'worker' : random.pick(asked))
    const shown = new Set([spec.main, ...spec.distractors, ...spec.worn].map(({ thing }) => thing))
    const answer = await model.answer(await renderScene(spec, seed, { width }))
    for (const verdict of judgeBySimilarity(find(answer, vectors), criteria, threshold)) {
      judged++
      if (verdict.value === (shown.has(verdict.id as Thing) ? 1 : 0)) right++
      if (verdict.value === 1) expect(verdict.evidence?.box.width).toBeGreaterThan(0)
    }
  }
  console.log(`seeds unseen/judge/…: ${right} of ${judged} criteria, at least ${clopperPearson(right, judged).low.toFixed(3)}`)
  expect(right / judged).toBeGreaterThanOrEqual(0.95)
}, 120_000)

it('can’t tell what it has no word for, whatever lies in the picture', () => {
  const found = [{ box: { x: 0, y: 0, width: 9, height: 9 }, score: 0.99, label: 0 }]
  expect(judgeBySimilarity(found, [{ id: 'A01', place: null }], 0.35)).toEqual([{ id: 'A01', value: null, confidence: 0, evidence: null }])
})

it('is surest far from the threshold and refuses one that is none', async () => {
  const spec = specAround(openRandom('unseen/judge/sure'), 'gauge')
  const answer = await model.answer(await renderScene(spec, 'unseen/judge/sure', { width }))
  const found = find(answer, [await model.meaning('gauge')])
  const at = (threshold: number) => judgeBySimilarity(found, [{ id: 'A01', place: 0 }], threshold)[0]
  const score = at(0.3)?.evidence?.score ?? 0
  expect(at(0.3)).toMatchObject({ value: 1 })
  expect(at(0.3)?.confidence).toBeGreaterThan(at(score)?.confidence ?? 1)
  expect(at(score)?.confidence).toBeCloseTo(0.5, 9)
  expect(() => at(1)).toThrow('threshold must be between 0.02 and 1; found 1')
})
