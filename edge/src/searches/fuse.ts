import type { StoredHit } from '@kensa/db/schema/search'
import type { AppearanceHit } from './candidates.ts'

/**
 * Weights of a convex combination: they add up to 1, so the whole score stays within 0 to 1 and reads as its parts. File names count
 * little: enough to lift `press-07.jpg` for “press-07”, too little to put a name before what the picture shows.
 */
const weights = { appearance: 0.9, fileName: 0.1 } as const

/** Hits by how they look alone: a photo or a frame has no words to compare with names. */
export function rankByAppearance(hits: readonly AppearanceHit[], count: number): StoredHit[] {
  return best(
    hits.map(({ frameId, similarity }) => {
      const score = unitScore(similarity)
      return { frameId, score, components: [{ name: 'appearance', score, weight: 1 }] }
    }),
    count,
  )
}

/** Hits by look and file name. `nameSimilarity` of a frame is that of its asset's name, 0 where it is none. */
export function rankByWords(hits: readonly AppearanceHit[], nameSimilarity: (frameId: string) => number, count: number): StoredHit[] {
  return best(
    hits.map(({ frameId, similarity }) => {
      const appearance = unitScore(similarity)
      const fileName = clamp(nameSimilarity(frameId))
      return {
        frameId,
        score: weights.appearance * appearance + weights.fileName * fileName,
        components: [
          { name: 'appearance', score: appearance, weight: weights.appearance },
          { name: 'file_name', score: fileName, weight: weights.fileName },
        ],
      }
    }),
    count,
  )
}

/** A cosine similarity (−1 to 1) as a score (0 to 1). */
function unitScore(similarity: number): number {
  return clamp((1 + similarity) / 2)
}

function clamp(score: number): number {
  return Math.min(1, Math.max(0, score))
}

/** Each frame once, best first; equal scores by id, so that the order is always the same. */
function best(hits: StoredHit[], count: number): StoredHit[] {
  const unique = [...new Map(hits.map((hit) => [hit.frameId, hit])).values()]
  return unique.sort((a, b) => b.score - a.score || (a.frameId < b.frameId ? -1 : 1)).slice(0, count)
}
