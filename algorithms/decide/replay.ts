import { type Decision, type DecisionInput, decide } from './decide.ts'

/** A verdict as it is stored: what it was decided from, and what was decided. */
export type StoredVerdict = { input: DecisionInput; output: Decision }

export type Replay = { equal: boolean; recomputed: Decision; differences: (keyof Decision)[] }

/** Decides again from the stored evidence and says whether, and where, the stored decision differs. */
export function replay({ input, output }: StoredVerdict): Replay {
  const recomputed = decide(input)
  const names: (keyof Decision)[] = ['decision', 'reason', 'auditInclusion']
  const differences = names.filter((name) => !Object.is(recomputed[name], output[name]))
  return { equal: differences.length === 0, recomputed, differences }
}
