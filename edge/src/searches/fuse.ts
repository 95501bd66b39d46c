import { convexScore, unitScore } from '@kensa/algorithms/fusion/convex'
import type { StoredHit } from '@kensa/db/schema/search'
import type { AppearanceHit } from './candidates.ts'

/**
 * Weights of a convex combination, so the whole score stays within 0 to 1 and reads as its parts. File names count
 * little: enough to lift `press-07.jpg` for “press-07”, too little to put a name before what the picture shows.
 */
const weights = { appearance: 0.9, fileName: 0.1 } as const

/** Of words that name a label: what a person said of a frame counts more than any difference in looks among like pictures. */
const weightsWithLabel = { appearance: 0.6, fileName: 0.1, label: 0.3 } as const

/** What each arm can give at all, so that a hit's score does not depend on the other hits. */
const ranges = { cosine: { min: -1, max: 1 }, nameSimilarity: { min: 0, max: 1 }, labelShare: { min: 0, max: 1 } } as const

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

/**
 * Hits by look and file name, and by label where the words name one. `nameSimilarity` of a frame is that of its asset's name, 0 where it is
 * none; `labelShare` is the share of the named labels that it carries.
 */
export function rankByWords(
  hits: readonly AppearanceHit[],
  nameSimilarity: (frameId: string) => number,
  count: number,
  labelShare?: (frameId: string) => number,
): StoredHit[] {
  const { appearance, fileName } = labelShare ? weightsWithLabel : weights
  return best(
    hits.map(({ frameId, similarity }) => {
      const components: StoredHit['components'] = [
        { name: 'appearance', score: unitScore(similarity, ranges.cosine), weight: appearance },
        { name: 'file_name', score: unitScore(nameSimilarity(frameId), ranges.nameSimilarity), weight: fileName },
      ]
      if (labelShare)
        components.push({ name: 'label', score: unitScore(labelShare(frameId), ranges.labelShare), weight: weightsWithLabel.label })
      const score = convexScore(
        components.map((component) => component.score),
        components.map((component) => component.weight),
      )
      return { frameId, score, components }
    }),
    count,
  )
}

/** Each frame once, best first; equal scores by id, so that the order is always the same. */
function best(hits: StoredHit[], count: number): StoredHit[] {
  const unique = [...new Map(hits.map((hit) => [hit.frameId, hit])).values()]
  return unique.sort((a, b) => b.score - a.score || (a.frameId < b.frameId ? -1 : 1)).slice(0, count)
}
