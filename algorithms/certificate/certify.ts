import { binomialCdf } from '../probability/binomial.ts'
import { checkErrorBound, type ErrorBound } from './error-bound.ts'
import { certificateSampleSize } from './sample-size.ts'

export type LabelledScore = { score: number; wrong: boolean }

export type Certificate =
  | {
      state: 'certified'
      /** Items with this score or more may be accepted. */
      threshold: number
      /** Audited items at or above the threshold, and the wrong ones among them. */
      audited: number
      errors: number
      pValue: number
    }
  | {
      state: 'not_yet'
      audited: number
      errors: number
      /** Audited items that would still be needed if none of them is wrong. */
      reviewsNeeded: number
    }

/** So many errors are allowed for at the first test, as far as there are items: testing at 0 errors would fail by one unlucky item. */
const errorsAtStartMax = 3

/**
 * The lowest threshold at which "at most alpha of the accepted are wrong" is proven at 1 − delta by items drawn at random from what would be
 * accepted (`equalProbabilitySample`), split by specimen and video so that they are independent.
 *
 * Learn-then-Test (Angelopoulos, Bates, Candès, Jordan, Lei, 2021): each threshold is the null hypothesis "its risk is above alpha", tested
 * by its exact binomial tail. The thresholds are tested in a fixed sequence from strict to loose, and the first that is not rejected ends
 * it, so all tests together cost one delta. The sequence begins where the number of items alone could prove the bound; where it begins and
 * what follows depends on the scores only, never on who was wrong. Throws `RangeError`.
 */
export function certify(items: readonly LabelledScore[], bound: ErrorBound): Certificate {
  checkErrorBound(bound)
  for (const { score } of items) if (!Number.isFinite(score)) throw new RangeError(`score must be a finite number; found ${score}`)
  const sorted = [...items].sort((a, b) => b.score - a.score)
  const first = startOf(sorted.length, bound)
  let certificate: Certificate | undefined
  let errors = 0
  for (const [i, { score, wrong }] of sorted.entries()) {
    if (wrong) errors++
    const audited = i + 1
    // Items of one score are accepted together.
    if (audited < first || sorted[audited]?.score === score) continue
    const pValue = binomialCdf(errors, audited, bound.alpha)
    if (pValue > bound.delta) {
      certificate ??= notYet(audited, errors, bound)
      break
    }
    certificate = { state: 'certified', threshold: score, audited, errors, pValue }
  }
  return certificate ?? notYet(sorted.length, errors, bound)
}

function startOf(count: number, bound: ErrorBound): number {
  for (let errors = errorsAtStartMax; errors > 0; errors--) {
    const needed = certificateSampleSize(errors, bound)
    if (2 * needed <= count) return needed
  }
  return certificateSampleSize(0, bound)
}

function notYet(audited: number, errors: number, bound: ErrorBound): Certificate {
  return { state: 'not_yet', audited, errors, reviewsNeeded: Math.max(1, certificateSampleSize(errors, bound) - audited) }
}
