/** A node asks whether a feature is at most a threshold (then left, else right), or is a leaf with a value. Plain data, to be stored as JSON. */
export type TreeNode = { feature: number; threshold: number; left: TreeNode; right: TreeNode } | { value: number }

export type TreeOptions = { depth: number; leafMin: number }

/**
 * A tree that fits Newton steps: in each leaf −sum(gradients) / sum(hessians), split where that lowers the loss most. `features` are rows ×
 * width, row-major. Exact splits: for a handful of features and thousands of rows. Source: Friedman, Annals of Statistics 29 (2001).
 */
export function fitTree(
  features: Float64Array,
  width: number,
  gradients: Float64Array,
  hessians: Float64Array,
  { depth, leafMin }: TreeOptions,
): TreeNode {
  const split = (rows: Int32Array, left: number): TreeNode => {
    const [g, h] = sums(rows, gradients, hessians)
    const leaf = { value: -g / (h + 1e-6) }
    if (left === 0 || rows.length < 2 * leafMin) return leaf
    let best = { gain: 1e-9, feature: -1, threshold: 0 }
    for (let feature = 0; feature < width; feature++) {
      const valueOf = (row: number) => features[row * width + feature] as number
      const sorted = rows.slice().sort((a, b) => valueOf(a) - valueOf(b) || a - b)
      let [gl, hl] = [0, 0]
      for (let n = 0; n + 1 < sorted.length; n++) {
        const row = sorted[n] as number
        gl += gradients[row] as number
        hl += hessians[row] as number
        const [here, next] = [valueOf(row), valueOf(sorted[n + 1] as number)]
        if (here === next || n + 1 < leafMin || sorted.length - n - 1 < leafMin) continue
        const gain = gl ** 2 / (hl + 1e-6) + (g - gl) ** 2 / (h - hl + 1e-6) - g ** 2 / (h + 1e-6)
        if (gain > best.gain) best = { gain, feature, threshold: (here + next) / 2 }
      }
    }
    if (best.feature < 0) return leaf
    const goesLeft = (row: number) => (features[row * width + best.feature] as number) <= best.threshold
    return {
      feature: best.feature,
      threshold: best.threshold,
      left: split(rows.filter(goesLeft), left - 1),
      right: split(
        rows.filter((row) => !goesLeft(row)),
        left - 1,
      ),
    }
  }
  return split(
    Int32Array.from({ length: gradients.length }, (_, row) => row),
    depth,
  )
}

export function treeValue(tree: TreeNode, features: ArrayLike<number>): number {
  let node = tree
  while (!('value' in node)) node = (features[node.feature] as number) <= node.threshold ? node.left : node.right
  return node.value
}

function sums(rows: Int32Array, gradients: Float64Array, hessians: Float64Array): [number, number] {
  let [g, h] = [0, 0]
  for (const row of rows) {
    g += gradients[row] as number
    h += hessians[row] as number
  }
  return [g, h]
}
