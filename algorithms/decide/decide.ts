/** What lets a machine decide alone: a certified threshold, a plain one of the organisation's, or none. */
export type DecisionRule =
  | { kind: 'certificate'; certificateId: string; threshold: number; auditShare: number }
  | { kind: 'threshold'; accept: number; reject: number | null }
  | { kind: 'none' }

/** All that the decision depends on; stored with the verdict as it is. */
export type DecisionInput = {
  /** 0 to 1; more is surer. Null: the machine gave no answer. */
  confidence: number | null
  rule: DecisionRule
  /** Uniform in [0, 1), drawn once and stored: below the audit share, an item that would be accepted goes to a person instead. */
  auditDraw: number
  /** Anything that forbids deciding alone, whatever the confidence, such as `new_label` or `model_disagreement`. */
  holds: readonly string[]
  versions: Readonly<Record<string, string>>
}

export type Decision = {
  decision: 'accepted' | 'needs_review' | 'rejected'
  /** `audit`: would have been accepted, and looks like any other item to whoever reviews it. */
  reason: 'certified' | 'above_threshold' | 'below_threshold' | 'uncertain' | 'audit' | 'held' | 'no_answer' | 'no_rule'
  /** The probability with which it was drawn for audit; 0 when it would not have been accepted. */
  auditInclusion: number
}

/**
 * Decides from stored evidence alone: no clock, no chance, no state, so a stored verdict decides the same bit for bit years later.
 * Comparisons are of doubles as stored; nothing is rounded. Throws `RangeError` for a confidence, threshold, share or draw outside its range.
 */
export function decide({ confidence, rule, auditDraw, holds }: DecisionInput): Decision {
  if (!(auditDraw >= 0 && auditDraw < 1)) throw new RangeError(`auditDraw must be 0 or more and less than 1; found ${auditDraw}`)
  if (confidence !== null) checkShare('confidence', confidence)
  checkRule(rule)
  if (confidence === null) return review('no_answer')
  if (holds.length > 0) return review('held')
  switch (rule.kind) {
    case 'none':
      return review('no_rule')
    case 'certificate': {
      if (confidence < rule.threshold) return review('uncertain')
      const auditInclusion = rule.auditShare
      if (auditDraw < auditInclusion) return { decision: 'needs_review', reason: 'audit', auditInclusion }
      return { decision: 'accepted', reason: 'certified', auditInclusion }
    }
    case 'threshold':
      if (confidence >= rule.accept) return { decision: 'accepted', reason: 'above_threshold', auditInclusion: 0 }
      if (rule.reject !== null && confidence < rule.reject) return { decision: 'rejected', reason: 'below_threshold', auditInclusion: 0 }
      return review('uncertain')
  }
}

function review(reason: Decision['reason']): Decision {
  return { decision: 'needs_review', reason, auditInclusion: 0 }
}

function checkRule(rule: DecisionRule): void {
  if (rule.kind === 'certificate') {
    checkShare('auditShare', rule.auditShare)
    if (!Number.isFinite(rule.threshold)) throw new RangeError(`threshold must be a finite number; found ${rule.threshold}`)
  }
  if (rule.kind === 'threshold') {
    checkShare('accept', rule.accept)
    if (rule.reject !== null) checkShare('reject', rule.reject)
    if (rule.reject !== null && rule.reject > rule.accept)
      throw new RangeError(`reject must be at most accept (${rule.accept}); found ${rule.reject}`)
  }
}

function checkShare(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be between 0 and 1; found ${value}`)
}
