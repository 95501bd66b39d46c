import { cholesky, solveLower } from '../linear-algebra/cholesky.ts'
import type { Examples, Head } from './examples.ts'

/** Share of the plain unit in the covariance: with few examples most of what is measured of it is chance. */
const shrinkage = 0.3

/**
 * Nearest class mean, in the metric of the spread within classes, shrunk towards the plain one: minus the squared distance. Source: Snell,
 * Swersky, Zemel, NeurIPS 2017, with Fisher's whitening; shrinkage after Ledoit and Wolf, 2004.
 */
export function prototypes({ width, classes, embeddings, labels }: Examples): Head {
  const counts = new Float64Array(classes)
  const means = new Float64Array(classes * width)
  for (const [i, label] of labels.entries()) {
    counts[label] = (counts[label] as number) + 1
    for (let k = 0; k < width; k++) means[label * width + k] = (means[label * width + k] as number) + (embeddings[i * width + k] as number)
  }
  for (let c = 0; c < classes; c++)
    for (let k = 0; k < width; k++) means[c * width + k] = (means[c * width + k] as number) / Math.max(1, counts[c] as number)

  const covariance = new Float64Array(width * width)
  const difference = new Float64Array(width)
  for (const [i, label] of labels.entries()) {
    for (let k = 0; k < width; k++) difference[k] = (embeddings[i * width + k] as number) - (means[label * width + k] as number)
    for (let a = 0; a < width; a++)
      for (let b = 0; b <= a; b++)
        covariance[a * width + b] = (covariance[a * width + b] as number) + (difference[a] as number) * (difference[b] as number)
  }
  let trace = 0
  for (let k = 0; k < width; k++) trace += covariance[k * width + k] as number
  const unit = trace > 0 ? trace / width : 1
  for (let a = 0; a < width; a++)
    for (let b = 0; b <= a; b++) {
      const shrunk = (1 - shrinkage) * (covariance[a * width + b] as number) + (a === b ? shrinkage * unit : 0)
      covariance[a * width + b] = shrunk / unit
      covariance[b * width + a] = shrunk / unit
    }
  const lower = cholesky(covariance, width)
  const whitened = Array.from({ length: classes }, (_, c) => solveLower(lower, width, means.subarray(c * width, (c + 1) * width)))
  return (embedding) => {
    const own = solveLower(lower, width, embedding)
    return Float64Array.from(whitened, (mean, c) => {
      // A class that is left out whole has no mean.
      if (counts[c] === 0) return Number.NEGATIVE_INFINITY
      let distance = 0
      for (let k = 0; k < width; k++) distance += ((own[k] as number) - (mean[k] as number)) ** 2
      return -distance
    })
  }
}
