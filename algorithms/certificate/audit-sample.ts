/** A would-be-accepted item that a person looked at, whatever its score. */
export type AuditedItem = {
  /** Confidence of the machine; more is surer. */
  score: number
  wrong: boolean
  /** The probability with which it was drawn for audit, stored when it was drawn; greater than 0, at most 1. */
  inclusion: number
  /** The number between 0 and 1 that the draw used: the item was drawn because `draw < inclusion`. */
  draw: number
}

/**
 * The audited items as if all had been drawn with the smallest of their probabilities, so that each would-be-accepted item is as likely to
 * be among them and the binomial law holds. Uses the stored draws, so the same items give the same sample. Throws `RangeError`.
 */
export function equalProbabilitySample<Item extends AuditedItem>(items: readonly Item[]): Item[] {
  let smallest = 1
  for (const { inclusion, draw } of items) {
    if (!(inclusion > 0 && inclusion <= 1)) throw new RangeError(`inclusion must be greater than 0 and at most 1; found ${inclusion}`)
    if (!(draw >= 0 && draw < inclusion)) throw new RangeError(`draw must be 0 or more and less than ${inclusion}; found ${draw}`)
    smallest = Math.min(smallest, inclusion)
  }
  return items.filter(({ draw }) => draw < smallest)
}
