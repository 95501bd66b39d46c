import type { Detection } from '../detection.ts'
import { type RegionAnswer, regionFindings } from './regions.ts'

/** A criterion as the builtin models can judge it: is what its words describe to be seen? `understood`: words that the pack knows. */
export type SeenCriterion = { id: string; vector: Float32Array; understood: boolean }

/**
 * `value` null: can't tell, because no word of the criterion is known. `confidence`: how far the best likeness lies from the threshold, 0.5 at
 * it, 1 at certainty; not a probability. `method` marks that no language model was asked.
 */
export type SeenVerdict = {
  id: string
  value: 0 | 1 | null
  confidence: number
  method: 'similarity'
  /** The region that speaks for it, where there is one. */
  evidence: Detection | null
}

/** Below every threshold, so that a miss has its nearest region as evidence. */
const faint = 0.02

/**
 * Criteria of one picture without a vision-language model, by likeness of its regions to the criterion's words: 1 where the best reaches the
 * threshold. It sees things and finishes; it knows no counting, no relations, no actions and no negation.
 */
export function judgeBySimilarity(
  answer: RegionAnswer,
  criteria: readonly SeenCriterion[],
  rivals: readonly Float32Array[],
  picture: { width: number; height: number },
  threshold: number,
): SeenVerdict[] {
  if (!(threshold > faint && threshold < 1)) throw new RangeError(`threshold must be between ${faint} and 1; found ${threshold}`)
  const known = criteria.filter(({ understood }) => understood)
  const vectors = known.map(({ vector }) => vector)
  const findings = known.length > 0 ? regionFindings(answer, vectors, rivals, picture, faint) : []
  return criteria.map((criterion) => {
    const verdict = { id: criterion.id, method: 'similarity' as const }
    if (!criterion.understood) return { ...verdict, value: null, confidence: 0, evidence: null }
    const label = known.indexOf(criterion)
    const best = findings.find((finding) => finding.label === label) ?? null
    const score = best?.score ?? 0
    return { ...verdict, value: score >= threshold ? 1 : 0, confidence: certainty(score, threshold), evidence: best }
  })
}

const certainty = (score: number, threshold: number) =>
  score >= threshold ? 0.5 + (score - threshold) / (2 * (1 - threshold)) : 0.5 + (threshold - score) / (2 * threshold)
