import { convexScore, unitScore } from '@kensa/algorithms/fusion/convex'
import type { StoredHit } from '@kensa/db/schema/search'
import type { AppearanceHit } from './candidates.ts'

/**
 * Weights of a convex combination, so the whole score stays within 0 to 1 and reads as its parts. File names count
 * little: enough to lift `press-07.jpg` for “press-07”, too little to put a name before what the picture shows.
 */
const weights = { appearance: 0.9, fileName: 0.1 } as const

/** What each arm can give at all, so that a hit's score does not depend on the other hits. */
const ranges = { cosine: { min: -1, max: 1 }, nameSimilarity: { min: 0, max: 1 } } as const

/** Hits by how they look alone: a photo or a frame has no words to compare with names. */
export function rankByAppearance(hits: readonly AppearanceHit[], count: number): StoredHit[] {
  return best(
    hits.map(({ frameId, similarity }) => {
      const score = unitScore(similarity, ranges.cosine)
      return { frameId, score, components: [{ name: 'appearance', score, weight: 1 }] }
    }),
    count,
  )
}

/** Hits by look and file name. `nameSimilarity` of a frame is that of its asset's name, 0 where it is none. */
export function rankByWords(hits: readonly AppearanceHit[], nameSimilarity: (frameId: string) => number, count: number): StoredHit[] {
  return best(
    hits.map(({ frameId, similarity }) => {
      const appearance = unitScore(similarity, ranges.cosine)
      const fileName = unitScore(nameSimilarity(frameId), ranges.nameSimilarity)
      return {
        frameId,
        score: convexScore([appearance, fileName], [weights.appearance, weights.fileName]),
        components: [
          { name: 'appearance', score: appearance, weight: weights.appearance },
          { name: 'file_name', score: fileName, weight: weights.fileName },
        ],
      }
    }),
    count,
  )
}

/** Each frame once, best first; equal scores by id, so that the order is always the same. */
function best(hits: StoredHit[], count: number): StoredHit[] {
  const unique = [...new Map(hits.map((hit) => [hit.frameId, hit])).values()]
  return unique.sort((a, b) => b.score - a.score || (a.frameId < b.frameId ? -1 : 1)).slice(0, count)
}
