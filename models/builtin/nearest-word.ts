/**
 * Finds the known word whose letter trigrams are most like those of an unknown one (Dice coefficient ≥ 0.6, at least four letters and
 * the same first letter), so that "scredriver" is still a screwdriver and "elephant" is nothing.
 */
export function nearestWord(known: readonly string[]): (word: string) => string | undefined {
  const grams = known.filter((word) => word.length >= 4).map((word) => [word, trigrams(word)] as const)
  return (word) => {
    if (word.length < 4 || /\p{N}/u.test(word)) return undefined
    const own = trigrams(word)
    let best: string | undefined
    let bestLikeness = 0.6
    for (const [candidate, theirs] of grams) {
      if (candidate[0] !== word[0]) continue
      const likeness = dice(own, theirs)
      if (likeness >= bestLikeness) {
        best = candidate
        bestLikeness = likeness + 1e-9
      }
    }
    return best
  }
}

function trigrams(word: string): Set<string> {
  const padded = ` ${word} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)))
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const gram of a) if (b.has(gram)) shared++
  return (2 * shared) / (a.size + b.size)
}
