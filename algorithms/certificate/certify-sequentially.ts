import { binomialCdf } from '../probability/binomial.ts'
import type { Certificate, LabelledScore } from './certify.ts'
import type { ErrorBound } from './error-bound.ts'
import { sequentialSizes } from './sequential-sizes.ts'

/** How many scores tell where the candidate thresholds lie. */
export const referenceScores = 200
/** The strictest candidate accepts a fifth, each next one a twentieth more: what certified soonest or nearly so in simulations. */
const strictest = 0.2
const candidateStep = 0.05

/**
 * As `certify`, for evidence that grows and is looked at after each item: the promise is wrong with probability delta at most however often
 * one looks and whenever one stops, and a certificate's threshold only falls as items come. `items` in the order in which they were drawn;
 * `reference` the scores of the first items of the same kind, labelled or not (`referenceScores` of them; with fewer nothing is certified).
 *
 * The candidate thresholds are ranks among the reference scores, known before any label. Each is tested in time at the sizes of
 * `sequentialSizes`; among candidates the sequence is fixed from strict to loose and ends at the first that has not passed (Learn-then-Test,
 * Angelopoulos et al., 2021), so all of it costs one delta. Exact where less sure items are wrong at least as often as surer ones; the ranks
 * are the only thing that the reference decides. Throws `RangeError`.
 */
export function certifySequentially(items: readonly LabelledScore[], reference: ArrayLike<number>, bound: ErrorBound): Certificate {
  const sizeOf = sequentialSizes(bound)
  for (const { score } of items) if (!Number.isFinite(score)) throw new RangeError(`score must be a finite number; found ${score}`)
  if (reference.length < referenceScores) {
    const waiting = reviewsAtLeast(bound) - items.length
    return { state: 'not_yet', audited: 0, errors: 0, reviewsNeeded: Math.max(1, waiting) }
  }
  let certificate: Certificate | undefined
  for (const { threshold, share } of candidates(reference)) {
    const test = testAt(items, threshold, sizeOf)
    if (!test.passed) {
      const { audited, errors } = test
      const reviewsNeeded = Math.max(1, Math.ceil((test.nextSize - audited) / share))
      return certificate ?? { state: 'not_yet', audited, errors, reviewsNeeded }
    }
    const pValue = binomialCdf(test.passed.errors, test.passed.audited, bound.alpha)
    certificate = { state: 'certified', threshold, audited: test.audited, errors: test.errors, pValue }
  }
  return certificate as Certificate
}

/** How many items it takes at the least, of all scores: if none is wrong. Throws `RangeError`. */
export function reviewsAtLeast(bound: ErrorBound): number {
  return Math.ceil(sequentialSizes(bound)(0) / strictest)
}

/** Thresholds from strict to loose, each with the share of the reference at or above it. */
function candidates(reference: ArrayLike<number>): { threshold: number; share: number }[] {
  const sorted = Array.from({ length: referenceScores }, (_, i) => reference[i] as number).sort((a, b) => b - a)
  const found: { threshold: number; share: number }[] = []
  const count = Math.round((1 - strictest) / candidateStep)
  for (let k = 0; k <= count; k++) {
    const rank = Math.round((strictest + k * candidateStep) * sorted.length)
    const threshold = sorted[rank - 1] as number
    // Scores that are alike make one candidate.
    if (threshold === found.at(-1)?.threshold) continue
    found.push({ threshold, share: sorted.filter((score) => score >= threshold).length / sorted.length })
  }
  return found
}

type Test = { audited: number; errors: number; passed: { audited: number; errors: number } | undefined; nextSize: number }

function testAt(items: readonly LabelledScore[], threshold: number, sizeOf: (errors: number) => number): Test {
  let [audited, errors, allowed] = [0, 0, 0]
  let passed: Test['passed']
  for (const { score, wrong } of items) {
    if (score < threshold) continue
    audited++
    if (wrong) errors++
    if (passed || audited < sizeOf(allowed)) continue
    if (errors <= allowed) passed = { audited, errors }
    else allowed++
  }
  // Sizes that even no further error could pass are of no use.
  return { audited, errors, passed, nextSize: passed ? audited : sizeOf(Math.max(allowed, errors)) }
}
