/** A pattern fires by criteria: each trigger is a criterion that must be 1, or must be 0, and is worth points when it is as wanted. */
export type Trigger = { criterion: string; wanted: 0 | 1; points: number }

export type Pattern = {
  id: string
  /** Among equals the lower number goes first. */
  priority: number
  triggers: readonly Trigger[]
  /** Criteria without which the pattern is out, whatever its points. */
  required: readonly string[]
}

export type RuleSet = { criteria: readonly string[]; patterns: readonly Pattern[] }

const criteriaMax = 200
const pointsMax = 1_000_000

/** Throws `RangeError` for what could not be scored exactly or not be explained: unknown criteria, doubled ids, points that are no whole number. */
export function checkRuleSet({ criteria, patterns }: RuleSet): void {
  if (criteria.length < 1 || criteria.length > criteriaMax)
    throw new RangeError(`criteria must be 1 to ${criteriaMax}; found ${criteria.length}`)
  const known = unique('criterion', criteria)
  unique(
    'pattern',
    patterns.map(({ id }) => id),
  )
  for (const { id, priority, triggers, required } of patterns) {
    if (!Number.isInteger(priority)) throw new RangeError(`priority of pattern ${id} must be a whole number; found ${priority}`)
    unique(
      `trigger of pattern ${id}`,
      triggers.map(({ criterion }) => criterion),
    )
    for (const { criterion, wanted, points } of triggers) {
      if (!known.has(criterion)) throw new RangeError(`pattern ${id} names criterion ${criterion}, which is not in the rule set`)
      if (wanted !== 0 && wanted !== 1) throw new RangeError(`wanted of ${criterion} in pattern ${id} must be 0 or 1; found ${wanted}`)
      if (!Number.isInteger(points) || points < 0 || points > pointsMax)
        throw new RangeError(`points of ${criterion} in pattern ${id} must be a whole number, 0 to ${pointsMax}; found ${points}`)
    }
    for (const criterion of required)
      if (!known.has(criterion)) throw new RangeError(`pattern ${id} requires criterion ${criterion}, which is not in the rule set`)
  }
}

function unique(what: string, names: readonly string[]): Set<string> {
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) throw new RangeError(`${what} ${name} is there twice`)
    seen.add(name)
  }
  return seen
}
