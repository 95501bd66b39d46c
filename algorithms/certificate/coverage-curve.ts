import { type Certificate, certify, type LabelledScore } from './certify.ts'

export type CurvePoint = { alpha: number; certificate: Certificate; coverage: number }

/**
 * What could be accepted at other error bounds: for each alpha its certificate and the share of `recentScores` (all recent items, labelled
 * or not) at or above the threshold; 0 where nothing is certified. Each point holds at 1 − delta by itself: to look at the curve and then
 * choose spends the promise, so a chosen alpha is to be certified by items that come after. Throws `RangeError`.
 */
export function coverageCurve(
  items: readonly LabelledScore[],
  recentScores: ArrayLike<number>,
  { alphas, delta }: { alphas: readonly number[]; delta: number },
): CurvePoint[] {
  return alphas.map((alpha) => {
    const certificate = certify(items, { alpha, delta })
    return { alpha, certificate, coverage: coverageOf(certificate, recentScores) }
  })
}

export function coverageOf(certificate: Certificate, recentScores: ArrayLike<number>): number {
  if (certificate.state !== 'certified' || recentScores.length === 0) return 0
  let accepted = 0
  for (let i = 0; i < recentScores.length; i++) if ((recentScores[i] as number) >= certificate.threshold) accepted++
  return accepted / recentScores.length
}
