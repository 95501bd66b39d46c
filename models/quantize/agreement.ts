/** Cosines of vectors and what they should be: the mean and the least. Throws RangeError where there is none. */
export function agreement(found: readonly Float32Array[], wanted: readonly Float32Array[]): { mean: number; min: number } {
  if (found.length === 0 || found.length !== wanted.length) throw new RangeError(`${found.length} vectors for ${wanted.length}`)
  const cosines = found.map((vector, i) => cosine(vector, wanted[i] as Float32Array))
  return { mean: cosines.reduce((sum, value) => sum + value, 0) / cosines.length, min: Math.min(...cosines) }
}

function cosine(a: Float32Array, b: Float32Array): number {
  let [dot, squaresA, squaresB] = [0, 0, 0]
  for (const [i, x] of a.entries()) {
    const y = b[i] as number
    dot += x * y
    squaresA += x * x
    squaresB += y * y
  }
  return dot / Math.sqrt(squaresA * squaresB)
}
