import { type JudgedQuery, meanQuality } from './judged-query.ts'

const gridSteps = 5
const finestStep = 0.01

/**
 * Weights that give the best mean nDCG@10: the best point of a grid over the simplex (up to 4 arms; equal weights for more), then moving
 * weight between pairs of arms in ever smaller steps for as long as it helps. Deterministic.
 */
export function searchWeights(queries: readonly JudgedQuery[], arms: number): { weights: number[]; quality: number } {
  let best = { weights: new Array<number>(arms).fill(1 / arms), quality: 0 }
  best.quality = meanQuality(queries, best.weights)
  for (const weights of arms <= 4 ? simplexGrid(arms, gridSteps) : corners(arms)) {
    const quality = meanQuality(queries, weights)
    if (quality > best.quality) best = { weights, quality }
  }
  for (let step = 0.5 / gridSteps; step >= finestStep; ) {
    const moved = bestMove(queries, best, step)
    if (moved) best = moved
    else step /= 2
  }
  return best
}

function bestMove(queries: readonly JudgedQuery[], { weights, quality }: { weights: number[]; quality: number }, step: number) {
  let best: { weights: number[]; quality: number } | undefined
  for (let from = 0; from < weights.length; from++) {
    for (let to = 0; to < weights.length; to++) {
      const amount = Math.min(step, weights[from] as number)
      if (from === to || amount === 0) continue
      const moved = weights.slice()
      moved[from] = (moved[from] as number) - amount
      moved[to] = (moved[to] as number) + amount
      const movedQuality = meanQuality(queries, moved)
      if (movedQuality > (best?.quality ?? quality)) best = { weights: moved, quality: movedQuality }
    }
  }
  return best
}

function simplexGrid(arms: number, left: number): number[][] {
  if (arms === 1) return [[left / gridSteps]]
  return Array.from({ length: left + 1 }, (_, n) => simplexGrid(arms - 1, left - n).map((rest) => [n / gridSteps, ...rest])).flat()
}

function corners(arms: number): number[][] {
  return Array.from({ length: arms }, (_, a) => Array.from({ length: arms }, (_, b) => (a === b ? 1 : 0)))
}
