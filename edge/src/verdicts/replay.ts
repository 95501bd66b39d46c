import { replay } from '@kensa/algorithms/decide/replay'
import type { VerdictReplay } from '@kensa/contract/api/verdicts'
import { decisionRuleSchema } from '@kensa/contract/decision'
import { toId } from '@kensa/contract/ids'
import { decisionOf, toldDecision, type VerdictRow } from './row.ts'

/** Decides again from what the row holds and nothing else. A row whose evidence can decide nothing was tampered with: it is not equal. */
export function replayVerdict(row: VerdictRow): VerdictReplay {
  const { confidence, auditDraw, holds, versions } = row
  const stored = decisionOf(row)
  const told = { verdictId: toId('verdict', row.id), stored: toldDecision(stored, row) }
  const rule = decisionRuleSchema.safeParse(row.rule)
  if (!rule.success) return { ...told, equal: false, recomputed: null, differences: ['input'] }
  try {
    const { equal, recomputed, differences } = replay({
      input: { confidence, rule: rule.data, auditDraw, holds, versions },
      output: stored,
    })
    return { ...told, equal, recomputed: toldDecision(recomputed, row), differences }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { ...told, equal: false, recomputed: null, differences: ['input'] }
  }
}
