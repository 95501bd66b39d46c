/** Evidence that grows; `update` takes the next observation and gives the capital after it. */
export type TestMartingale = { readonly capital: number; update: (value: number, tie: number) => number }

const jump = 0.01
const strategies = [-1, 0, 1] as const

/**
 * Watches whether new scores still look like the calibration scores. Its capital starts at 1 and can only grow when they do not: for
 * exchangeable scores it ever reaches 1/delta with probability delta at most (Ville's inequality), whenever one looks. `update(score, tie)`
 * takes a score and a uniform random number in [0, 1) that breaks ties.
 *
 * Online conformal p-values, bet on by the simple jumper (Vovk, Petej, Nouretdinov, Ahlberg, Carlsson, Gammerman, COPA 2021). Memory grows
 * by 8 bytes a score.
 */
export function exchangeabilityMartingale(calibrationScores: ArrayLike<number>): TestMartingale {
  const seen = Array.from(calibrationScores).sort((a, b) => a - b)
  const capitals = strategies.map(() => 1 / strategies.length)
  let capital = 1
  return {
    get capital() {
      return capital
    },
    update: (score, tie) => {
      if (!Number.isFinite(score)) throw new RangeError(`score must be a finite number; found ${score}`)
      const [below, upTo] = [firstAtLeast(seen, score), firstAbove(seen, score)]
      const above = seen.length - upTo
      const pValue = (above + tie * (upTo - below + 1)) / (seen.length + 1)
      seen.splice(upTo, 0, score)
      const total = capitals.reduce((sum, each) => sum + each, 0)
      strategies.forEach((strategy, k) => {
        const mixed = (1 - jump) * (capitals[k] as number) + (jump * total) / strategies.length
        capitals[k] = mixed * (1 + strategy * (pValue - 0.5))
      })
      capital = capitals.reduce((sum, each) => sum + each, 0)
      return capital
    },
  }
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  return search(sorted, (each) => each >= value)
}

function firstAbove(sorted: readonly number[], value: number): number {
  return search(sorted, (each) => each > value)
}

function search(sorted: readonly number[], is: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (is(sorted[middle] as number)) high = middle
    else low = middle + 1
  }
  return low
}
