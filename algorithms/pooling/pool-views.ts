export type View = {
  embedding: ArrayLike<number>
  /** 0 (useless) to 1 (flawless). */
  quality: number
}

export type PoolOptions = {
  /** Views of less quality are left out, unless all are. */
  qualityMin?: number
  /** How much better views count more: 0 all alike, 1 by quality, 2 by its square. */
  sharpness?: number
}

export type Pooled = {
  /** Of unit length, as wide as a view's. */
  embedding: Float64Array
  /** What each view counted, adding up to 1. */
  weights: Float64Array
}

/**
 * One embedding of several views of a specimen: the mean of their unit vectors, weighted by quality. The order of views does not matter, and
 * a view of quality 0 changes nothing. Throws `RangeError` when no view has any quality.
 */
export function poolViews(views: readonly View[], { qualityMin = 0.2, sharpness = 1 }: PoolOptions = {}): Pooled {
  const width = check(views)
  const isGood = views.some(({ quality }) => quality >= qualityMin)
  const weights = Float64Array.from(views, ({ quality }) => (quality === 0 || (isGood && quality < qualityMin) ? 0 : quality ** sharpness))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) throw new RangeError('no view has a quality greater than 0')
  const embedding = new Float64Array(width)
  for (const [v, { embedding: own }] of views.entries()) {
    weights[v] = (weights[v] as number) / total
    if (weights[v] === 0) continue
    const factor = (weights[v] as number) / lengthOf(own)
    for (let k = 0; k < width; k++) embedding[k] = (embedding[k] as number) + factor * (own[k] as number)
  }
  const length = lengthOf(embedding)
  if (length === 0) throw new RangeError('the views cancel each other out')
  for (let k = 0; k < width; k++) embedding[k] = (embedding[k] as number) / length
  return { embedding, weights }
}

function check(views: readonly View[]): number {
  const [first] = views
  if (!first) throw new RangeError('views must be 1 or more; found 0')
  for (const [v, { embedding, quality }] of views.entries()) {
    if (embedding.length !== first.embedding.length)
      throw new RangeError(`view ${v} has ${embedding.length} numbers, the first ${first.embedding.length}`)
    if (!(quality >= 0 && quality <= 1)) throw new RangeError(`quality must be between 0 and 1; found ${quality} of view ${v}`)
    if (!(lengthOf(embedding) > 0)) throw new RangeError(`view ${v} has no direction`)
  }
  return first.embedding.length
}

function lengthOf(vector: ArrayLike<number>): number {
  let sum = 0
  for (let k = 0; k < vector.length; k++) sum += (vector[k] as number) ** 2
  return Math.sqrt(sum)
}
