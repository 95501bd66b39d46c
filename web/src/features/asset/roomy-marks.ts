type Mark = { frame: { id: string; tMs: number }; score: number }

/** A finger, or WCAG's 24 px, with some air. */
const targetPx = 26

/**
 * The frames of those marks that have room to be pressed on a line that is `widthPx` long: the best first, then what still fits beside
 * them. The others are drawn only.
 */
export function roomyMarks(marks: readonly Mark[], widthPx: number, durationMs: number, first?: string): ReadonlySet<string> {
  const best = [...marks].sort((a, b) => Number(b.frame.id === first) - Number(a.frame.id === first) || b.score - a.score)
  const taken: number[] = []
  const roomy = new Set<string>()
  for (const { frame } of best) {
    const xPx = (frame.tMs / Math.max(durationMs, 1)) * widthPx
    if (taken.some((other) => Math.abs(other - xPx) < targetPx)) continue
    taken.push(xPx)
    roomy.add(frame.id)
  }
  return roomy
}
