export type Ranked = { relevant: ReadonlySet<number>; ranking: readonly number[] }

/** Positions of the vectors by falling inner product with `query`; equal ones in their own order. */
export function rank(query: Float32Array, vectors: readonly Float32Array[]): number[] {
  const scores = vectors.map((vector) => vector.reduce((sum, x, i) => sum + x * (query[i] ?? 0), 0))
  return vectors.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
}

/** Is the first one right? */
export const hitAt1 = ({ relevant, ranking }: Ranked) => ranking[0] !== undefined && relevant.has(ranking[0])

/** Of what could be right among the first ten, how much is. */
export function recallAt10({ relevant, ranking }: Ranked): number {
  const found = ranking.slice(0, 10).filter((i) => relevant.has(i)).length
  return found / Math.min(10, relevant.size)
}
