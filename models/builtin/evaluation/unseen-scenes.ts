import { type EvaluationQuery, evaluationQueries } from '@kensa/samples/demo-queries'
import { openRandom } from '@kensa/samples/random'
import { type SceneSpec, specAround } from '@kensa/samples/scene-spec'
import { things } from '../concepts.ts'
import { wordQueries } from './word-queries.ts'

/** Seeds begin with `unseen/`: neither the training set (`training/`) nor the samples (`demo/`) use them. */
export type Scene = { seed: string; spec: SceneSpec }

/** Queries that bind a finish to a thing, each pair once. */
export const boundQueries = evaluationQueries.filter(
  ({ asked }, i) =>
    asked.thing &&
    asked.finish &&
    evaluationQueries.findIndex((q) => q.asked.thing === asked.thing && q.asked.finish === asked.finish) === i,
)

export const unseenScenes: readonly Scene[] = [
  ...boundQueries.map(({ asked }, i) => scene(`unseen/bound/${i}`, asked)),
  ...things.flatMap((thing) => [0, 1, 2, 3].map((i) => scene(`unseen/any/${thing}/${i}`, { thing }))),
]

/** What people wrote down before any search, and plain words for each thing in each language. */
export const unseenQueries: readonly EvaluationQuery[] = [...evaluationQueries, ...wordQueries()]

function scene(seed: string, asked: EvaluationQuery['asked']): Scene {
  const random = openRandom(`spec/${seed}`)
  const spec = specAround(random, asked.thing ?? random.pick(things), asked.finish)
  return { seed, spec }
}
