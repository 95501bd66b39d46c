import type { Examples, Head } from './examples.ts'

const neighbours = 3

/** The mean similarity (cosine) of the three nearest examples of each class. Source: Cover and Hart, 1967. */
export function nearest({ width, classes, embeddings, labels }: Examples): Head {
  return (embedding) => {
    const best = Array.from({ length: classes }, (): number[] => [])
    for (const [i, label] of labels.entries()) {
      let similarity = 0
      for (let k = 0, at = i * width; k < width; k++, at++) similarity += (embeddings[at] as number) * (embedding[k] as number)
      const own = best[label] as number[]
      own.push(similarity)
      own.sort((a, b) => b - a)
      if (own.length > neighbours) own.pop()
    }
    return Float64Array.from(best, (own) =>
      own.length === 0 ? Number.NEGATIVE_INFINITY : own.reduce((sum, each) => sum + each, 0) / own.length,
    )
  }
}
