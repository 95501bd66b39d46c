import type { Detection } from '../detection.ts'

/** A criterion as it was looked for: `place` among the meanings that a region finder was given; null where none of its words is known. */
export type SoughtCriterion = { id: string; place: number | null }

/**
 * `value` null: can't tell, because no word of the criterion is known. `confidence`: how far the best likeness lies from the threshold, 0.5 at
 * it, 1 at certainty; not a probability.
 */
export type SeenCriterion = {
  id: string
  value: 0 | 1 | null
  confidence: number
  /** The region that speaks for it, or comes nearest to it, where there is one. */
  evidence: Detection | null
}

/** The score from which regions must be given: below every threshold, so that a miss has its nearest region as evidence. */
export const faintScore = 0.02

/**
 * Criteria of one picture without a vision-language model, by likeness of its regions to the criterion's words: 1 where the best reaches the
 * threshold. It sees things and finishes; it knows no counting, no relations, no actions and no negation. `found`: regions of the meanings,
 * best first, from `faintScore` on.
 */
export function judgeBySimilarity(found: readonly Detection[], criteria: readonly SoughtCriterion[], threshold: number): SeenCriterion[] {
  if (!(threshold > faintScore && threshold < 1)) throw new RangeError(`threshold must be between ${faintScore} and 1; found ${threshold}`)
  return criteria.map(({ id, place }) => {
    if (place === null) return { id, value: null, confidence: 0, evidence: null }
    const best = found.find(({ label }) => label === place) ?? null
    const score = best?.score ?? 0
    return { id, value: score >= threshold ? 1 : 0, confidence: certainty(score, threshold), evidence: best }
  })
}

const certainty = (score: number, threshold: number) =>
  score >= threshold ? 0.5 + (score - threshold) / (2 * (1 - threshold)) : 0.5 + (threshold - score) / (2 * threshold)
