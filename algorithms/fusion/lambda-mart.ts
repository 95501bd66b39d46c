import type { JudgedQuery } from './judged-query.ts'
import { fitTree, type TreeNode, treeValue } from './regression-tree.ts'

/** Plain data, to be stored as JSON. */
export type LambdaMart = { learningRate: number; trees: TreeNode[] }

export type LambdaMartOptions = { trees?: number; depth?: number; learningRate?: number; leafMin?: number }

/**
 * LambdaMART: boosted trees over the arms' scores, each fitted to the pairs that stand in the wrong order, weighted by what putting them right
 * would bring in nDCG. Deterministic. Source: Burges, From RankNet to LambdaRank to LambdaMART, MSR-TR-2010-82.
 */
export function trainLambdaMart(
  queries: readonly JudgedQuery[],
  { trees = 60, depth = 3, learningRate = 0.1, leafMin = 20 }: LambdaMartOptions = {},
): LambdaMart {
  const width = queries[0]?.arms ?? 0
  const rows = queries.reduce((sum, { items }) => sum + items, 0)
  const features = new Float64Array(rows * width)
  const starts: number[] = []
  let at = 0
  for (const { items, scores } of queries) {
    starts.push(at)
    features.set(scores, at * width)
    at += items
  }
  const predicted = new Float64Array(rows)
  const model: LambdaMart = { learningRate, trees: [] }
  const [gradients, hessians] = [new Float64Array(rows), new Float64Array(rows)]
  for (let n = 0; n < trees; n++) {
    gradients.fill(0)
    hessians.fill(0)
    for (const [q, query] of queries.entries()) addLambdas(query, starts[q] as number, predicted, gradients, hessians)
    const tree = fitTree(features, width, gradients, hessians, { depth, leafMin })
    model.trees.push(tree)
    for (let row = 0; row < rows; row++)
      predicted[row] = (predicted[row] as number) + learningRate * treeValue(tree, features.subarray(row * width, (row + 1) * width))
  }
  return model
}

export function lambdaMartScore({ learningRate, trees }: LambdaMart, features: ArrayLike<number>): number {
  return trees.reduce((sum, tree) => sum + learningRate * treeValue(tree, features), 0)
}

function addLambdas(
  { items, gains }: JudgedQuery,
  start: number,
  predicted: Float64Array,
  gradients: Float64Array,
  hessians: Float64Array,
): void {
  const order = Array.from({ length: items }, (_, i) => i).sort(
    (a, b) => (predicted[start + b] as number) - (predicted[start + a] as number) || a - b,
  )
  const discount = new Float64Array(items)
  for (const [rank, item] of order.entries()) discount[item] = 1 / Math.log2(rank + 2)
  const worth = Float64Array.from(gains, (gain) => 2 ** gain - 1)
  const best = worth
    .slice()
    .sort()
    .reverse()
    .reduce((sum, each, rank) => sum + each / Math.log2(rank + 2), 0)
  if (best === 0) return
  for (let i = 0; i < items; i++) {
    for (let j = 0; j < items; j++) {
      if ((gains[i] as number) <= (gains[j] as number)) continue
      const change =
        (Math.abs((worth[i] as number) - (worth[j] as number)) * Math.abs((discount[i] as number) - (discount[j] as number))) / best
      const rho = 1 / (1 + Math.exp((predicted[start + i] as number) - (predicted[start + j] as number)))
      const curvature = rho * (1 - rho) * change
      gradients[start + i] = (gradients[start + i] as number) - rho * change
      gradients[start + j] = (gradients[start + j] as number) + rho * change
      hessians[start + i] = (hessians[start + i] as number) + curvature
      hessians[start + j] = (hessians[start + j] as number) + curvature
    }
  }
}
