/** Stakes as multiples of alpha: a right item loses `bet × alpha` of the capital, an error wins `bet × (1 − alpha)` of it. */
const bets = [0.5, 1, 2, 4, 8] as const

/**
 * Watches the audits that follow a certificate: its capital starts at 1 and, while at most `alpha` of what is accepted is wrong, ever
 * reaches 1/delta with probability delta at most, whenever one looks. `update(wrong)` takes the next audited item and gives the capital.
 *
 * A mixture of bets on the error rate being higher (Waudby-Smith and Ramdas, JRSS B 86 (2024), betting on a bounded mean).
 */
export function errorRateMartingale(alpha: number): { readonly capital: number; update: (wrong: boolean) => number } {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha must be between 0 and 1; found ${alpha}`)
  const capitals = bets.map(() => 1 / bets.length)
  let capital = 1
  return {
    get capital() {
      return capital
    },
    update: (wrong) => {
      bets.forEach((bet, k) => {
        const stake = Math.min(bet, 0.5 / alpha)
        capitals[k] = (capitals[k] as number) * (1 + stake * ((wrong ? 1 : 0) - alpha))
      })
      capital = capitals.reduce((sum, each) => sum + each, 0)
      return capital
    },
  }
}
