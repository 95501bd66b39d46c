import { answers, type EvaluationQuery, evaluationQueries } from '@kensa/samples/demo-queries'
import { openRandom } from '@kensa/samples/random'
import { renderScene } from '@kensa/samples/render-scene'
import { finishesOf, isParticle, specAround } from '@kensa/samples/scene-spec'
import { renderSketch } from '@kensa/samples/sketch/render-sketch'
import { beforeAll, expect, it } from 'vitest'
import { loadPack, packDirectory } from '../pack.ts'
import { things } from './concepts.ts'
import { clopperPearson } from './evaluation/clopper-pearson.ts'
import { type Embedder, openEmbedder } from './evaluation/embed.ts'
import { hitAt1, type Ranked, rank, recallAt10 } from './evaluation/retrieval.ts'
import { boundQueries, unseenQueries as queries, type Scene, unseenScenes as scenes } from './evaluation/unseen-scenes.ts'

const width = 400

let embedder: Embedder
let vectors: Float32Array[]

beforeAll(async () => {
  embedder = await openEmbedder(await loadPack(packDirectory('builtin')))
  vectors = await embedScenes(scenes)
  console.log(
    `seeds unseen/…, ${scenes.length} scenes, ${scenes.filter((s) => s.spec.distractors.length > 0).length} of them with distractors`,
  )
}, 120_000)

it('finds what at least 300 queries in three languages ask for: hit@1 at least 0.92, recall@10 at least 0.95', async () => {
  expect(queries.length).toBeGreaterThanOrEqual(300)
  const { hits, recall } = await judge('text', vectors)
  expect(hits / queries.length).toBeGreaterThanOrEqual(0.92)
  expect(recall).toBeGreaterThanOrEqual(0.95)
}, 120_000)

it('finds them among drawings of a second renderer, of whose style it has learned nothing: hit@1 at least 0.7', async () => {
  const { hits } = await judge('text, second style', await embedScenes(scenes, 0, renderSketch))
  expect(hits / queries.length).toBeGreaterThanOrEqual(0.7)
}, 120_000)

it('finds the same scene by another photo of it: hit@1 at least 0.95', async () => {
  const chosen = scenes.map((_, i) => i).filter((i) => i % 2 === 0)
  const photos = await embedScenes(
    chosen.map((i) => scenes[i] as Scene),
    1,
  )
  const ranked = photos.map((photo, i): Ranked => ({ relevant: new Set([chosen[i] ?? -1]), ranking: rank(photo, vectors) }))
  const { hits } = report('photo of the same scene', ranked)
  expect(hits / ranked.length).toBeGreaterThanOrEqual(0.95)
}, 120_000)

it('binds a colour to its thing: a blue wrench beside something red, not a red wrench beside something blue', async () => {
  const pairs = boundQueries.slice(0, 12).flatMap(({ asked: { thing, finish } }, i) => {
    const random = openRandom(`unseen/pair/${i}`)
    const others = things.filter((t) => t !== thing && !isParticle(t) && finish && finishesOf(t).includes(finish))
    const other = random.pick(others)
    const unlike = random.pick(finishesOf(thing ?? 'wrench').filter((f) => f !== finish && finishesOf(other).includes(f)))
    if (!thing || !finish) return []
    const right = specAround(random, thing, finish)
    const both = [
      { main: { thing, finish }, aside: { thing: other, finish: unlike } },
      { main: { thing, finish: unlike }, aside: { thing: other, finish } },
    ]
    return both.map(
      ({ main, aside }, j): Scene => ({
        seed: `unseen/pair/${i}/${j}`,
        spec: { ...right, light: 'normal', main: { ...main, rusty: false }, distractors: [{ ...aside, rusty: false }] },
      }),
    )
  })
  const pairVectors = await embedScenes(pairs)
  const aimed = evaluationQueries.filter((query) =>
    boundQueries.slice(0, 12).some((b) => b.asked.thing === query.asked.thing && b.asked.finish === query.asked.finish),
  )
  const ranked = await Promise.all(aimed.map((query) => search(query, pairs, pairVectors)))
  const { hits } = report('text, only scenes with misleading distractors', ranked)
  expect(hits / ranked.length).toBeGreaterThanOrEqual(0.8)
}, 120_000)

async function embedScenes(list: readonly Scene[], view = 0, render = renderScene): Promise<Float32Array[]> {
  const out: Float32Array[] = []
  for (let i = 0; i < list.length; i += 4) {
    const files = await Promise.all(list.slice(i, i + 4).map(({ spec, seed }) => render(spec, seed, { view, width })))
    for (const file of files) out.push(await embedder.image(file))
  }
  return out
}

async function search(query: EvaluationQuery, among: readonly Scene[], embedded: readonly Float32Array[]): Promise<Ranked> {
  const relevant = new Set(among.flatMap(({ spec }, i) => (answers(spec, query.asked) ? [i] : [])))
  return { relevant, ranking: rank(await embedder.text(query.text), embedded) }
}

/** Every query against pictures of the scenes, by language and in all. */
async function judge(name: string, embedded: readonly Float32Array[]): Promise<{ hits: number; recall: number }> {
  const ranked = await Promise.all(queries.map(async (query) => ({ ...(await search(query, scenes, embedded)), query })))
  expect(ranked.filter((r) => r.relevant.size === 0).map((r) => r.query.text)).toEqual([])
  for (const language of ['en', 'ja', 'ko', 'mixed'])
    report(
      `${name}, ${language}`,
      ranked.filter((r) => r.query.language === language),
    )
  const missed = ranked.filter((r) => !hitAt1(r)).map((r) => r.query.text)
  console.log(`${name}, missed first: ${missed.join(', ') || 'none'}`)
  return report(`${name}, all`, ranked)
}

function report(name: string, ranked: readonly Ranked[]): { hits: number; recall: number } {
  const hits = ranked.filter(hitAt1).length
  const recall = ranked.reduce((sum, r) => sum + recallAt10(r), 0) / ranked.length
  const { low, high } = clopperPearson(hits, ranked.length)
  console.log(
    `${name}: hit@1 ${(hits / ranked.length).toFixed(3)} (${hits} of ${ranked.length}, 95 % ${low.toFixed(3)} to ${high.toFixed(3)}), recall@10 ${recall.toFixed(3)}`,
  )
  return { hits, recall }
}
