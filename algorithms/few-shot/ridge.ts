import { cholesky, solveCholesky } from '../linear-algebra/cholesky.ts'
import type { Examples, Head } from './examples.ts'

const penalty = 0.1

/**
 * Linear regression of one-hot classes on embeddings with a penalty on the weights, in its dual form: examples × examples, since there are
 * few. Source: Hoerl and Kennard, 1970; dual: Saunders, Gammerman, Vovk, 1998.
 */
export function ridge({ width, classes, embeddings, labels }: Examples): Head {
  const count = labels.length
  const gram = new Float64Array(count * count)
  for (let i = 0; i < count; i++)
    for (let j = 0; j <= i; j++) {
      let sum = i === j ? penalty : 0
      for (let k = 0; k < width; k++) sum += (embeddings[i * width + k] as number) * (embeddings[j * width + k] as number)
      gram[i * count + j] = sum
      gram[j * count + i] = sum
    }
  const lower = cholesky(gram, count)
  const weights = Array.from({ length: classes }, (_, c) => {
    const dual = solveCholesky(
      lower,
      count,
      Float64Array.from(labels, (label) => (label === c ? 1 : 0)),
    )
    const own = new Float64Array(width)
    for (let i = 0; i < count; i++)
      for (let k = 0; k < width; k++) own[k] = (own[k] as number) + (dual[i] as number) * (embeddings[i * width + k] as number)
    return own
  })
  return (embedding) => Float64Array.from(weights, (own) => own.reduce((sum, weight, k) => sum + weight * (embedding[k] as number), 0))
}
