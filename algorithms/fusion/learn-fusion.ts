import { checkQueries, type JudgedQuery, meanQuality, qualityOf, qualityOfWeights } from './judged-query.ts'
import { type LambdaMart, lambdaMartScore, trainLambdaMart } from './lambda-mart.ts'
import { pairedRandomisationP } from './paired-randomisation.ts'
import { searchWeights } from './search-weights.ts'

export type Fusion = { kind: 'single'; arm: number } | { kind: 'convex'; weights: number[] } | { kind: 'lambda-mart'; model: LambdaMart }

export type LearnedFusion = {
  fusion: Fusion
  /** Mean nDCG@10 on queries that the choice had not seen. */
  quality: { chosen: number; bestArm: number }
  /** Of the best contender against the best arm; above 0.05 the best arm is used. */
  pValue: number
}

/** From so many judged items on, learning to rank is a contender too. */
export const judgementsForLearning = 1_000
const folds = 5
const pValueMax = 0.05

/**
 * How to combine search arms, learned from judged queries. Contenders (weights, and boosted trees where there are judgements enough) are
 * learned on four fifths of the queries and measured on the fifth, five times over; the best arm too is chosen on the four fifths. A
 * contender is used only if it beats the best arm on unseen queries by a paired randomisation test; else the best arm stands alone.
 * Deterministic. Throws `RangeError` for fewer queries than folds.
 */
export function learnFusion(queries: readonly JudgedQuery[]): LearnedFusion {
  const arms = checkQueries(queries)
  if (queries.length < folds) throw new RangeError(`queries must be ${folds} or more; found ${queries.length}`)
  const judgements = queries.reduce((sum, { items }) => sum + items, 0)
  const kinds: ('convex' | 'lambda-mart')[] = judgements >= judgementsForLearning ? ['convex', 'lambda-mart'] : ['convex']

  const unseen = {
    bestArm: new Float64Array(queries.length),
    convex: new Float64Array(queries.length),
    'lambda-mart': new Float64Array(queries.length),
  }
  for (let fold = 0; fold < folds; fold++) {
    const training = queries.filter((_, q) => q % folds !== fold)
    const learned = { bestArm: { kind: 'single', arm: bestArmOf(training, arms) } as Fusion, ...learn(training, arms, kinds) }
    for (const [q, query] of queries.entries()) {
      if (q % folds !== fold) continue
      for (const [name, fusion] of Object.entries(learned)) unseen[name as keyof typeof unseen][q] = fusionQuality(query, fusion)
    }
  }

  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
  const contender = kinds.reduce((best, kind) => (mean(unseen[kind]) > mean(unseen[best]) ? kind : best))
  const differences = Array.from(unseen[contender], (value, q) => value - (unseen.bestArm[q] as number))
  const pValue = pairedRandomisationP(differences)
  const wins = pValue <= pValueMax && mean(unseen[contender]) > mean(unseen.bestArm)
  const fusion = wins
    ? (learn(queries, arms, [contender])[contender] as Fusion)
    : { kind: 'single' as const, arm: bestArmOf(queries, arms) }
  return { fusion, quality: { chosen: mean(wins ? unseen[contender] : unseen.bestArm), bestArm: mean(unseen.bestArm) }, pValue }
}

/** nDCG@10 of a query under a fusion. */
export function fusionQuality(query: JudgedQuery, fusion: Fusion): number {
  const { arms, scores } = query
  if (fusion.kind === 'single') return qualityOf(query, (item) => scores[item * arms + fusion.arm] as number)
  if (fusion.kind === 'convex') return qualityOfWeights(query, fusion.weights)
  return qualityOf(query, (item) => lambdaMartScore(fusion.model, scores.subarray(item * arms, (item + 1) * arms)))
}

function learn(
  queries: readonly JudgedQuery[],
  arms: number,
  kinds: readonly ('convex' | 'lambda-mart')[],
): Partial<Record<string, Fusion>> {
  const learned: Partial<Record<string, Fusion>> = {}
  if (kinds.includes('convex')) learned['convex'] = { kind: 'convex', weights: searchWeights(queries, arms).weights }
  if (kinds.includes('lambda-mart')) learned['lambda-mart'] = { kind: 'lambda-mart', model: trainLambdaMart(queries) }
  return learned
}

function bestArmOf(queries: readonly JudgedQuery[], arms: number): number {
  let [best, quality] = [0, -1]
  for (let arm = 0; arm < arms; arm++) {
    const own = meanQuality(
      queries,
      Array.from({ length: arms }, (_, a) => (a === arm ? 1 : 0)),
    )
    if (own > quality) [best, quality] = [arm, own]
  }
  return best
}
