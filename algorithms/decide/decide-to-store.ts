import { type DecisionInput, decide } from './decide.ts'
import type { StoredVerdict } from './replay.ts'

/**
 * Decides from the input as storage will give it back (JSON knows no -0 and no undefined), so that what is stored replays bit for bit.
 * Throws `RangeError` as `decide` does.
 */
export function decideToStore(input: DecisionInput): StoredVerdict {
  const kept = JSON.parse(JSON.stringify(input)) as DecisionInput
  return { input: kept, output: decide(kept) }
}
