import { checkRuleSet, type RuleSet } from './rule-set.ts'

export type RankedPattern = {
  id: string
  score: number
  /** The triggers that fired: the explanation. In the order of the rule set's criteria. */
  fired: string[]
}

export type PatternRanker = (answers: Readonly<Record<string, 0 | 1>>) => RankedPattern[]

const topCount = 4
const wordBits = 30

type Compiled = {
  id: string
  priority: number
  triggers: { word: number; bit: number; wanted: 0 | 1; points: number; criterion: string }[]
  required: Int32Array
}

/**
 * Compiles a rule set into a function from yes/no answers to the four best patterns, best first. Whole numbers only, and a total order
 * (score, triggers fired, priority, id), so the answer is the same bytes on every machine and for every order of answers and rules.
 * A pattern without a fired trigger, or without a required criterion, is not ranked. Answers are kept in words of 30 bits: JavaScript's
 * bit operations know only 32, and 60 criteria would silently be cut. The function throws `RangeError` for a missing, unknown or odd answer.
 */
export function compilePatterns(rules: RuleSet): PatternRanker {
  checkRuleSet(rules)
  const criteria = [...rules.criteria].sort(byText)
  const place = new Map(criteria.map((criterion, i) => [criterion, i]))
  const words = Math.ceil(criteria.length / wordBits)
  const patterns = rules.patterns.map((pattern): Compiled => {
    const required = new Int32Array(words)
    for (const criterion of pattern.required) set(required, place.get(criterion) as number)
    const triggers = pattern.triggers
      .map(({ criterion, wanted, points }) => ({ criterion, wanted, points, at: place.get(criterion) as number }))
      .sort((a, b) => a.at - b.at)
      .map(({ at, ...trigger }) => ({ ...trigger, word: Math.floor(at / wordBits), bit: at % wordBits }))
    return { id: pattern.id, priority: pattern.priority, triggers, required }
  })

  return (answers) => {
    const bits = read(answers, criteria, words)
    const ranked: (RankedPattern & { priority: number })[] = []
    for (const { id, priority, triggers, required } of patterns) {
      if (required.some((wanted, w) => ((bits[w] as number) & wanted) !== wanted)) continue
      let score = 0
      const fired: string[] = []
      for (const { word, bit, wanted, points, criterion } of triggers) {
        if ((((bits[word] as number) >>> bit) & 1) !== wanted) continue
        score += points
        fired.push(criterion)
      }
      if (fired.length > 0) ranked.push({ id, score, fired, priority })
    }
    ranked.sort((a, b) => b.score - a.score || b.fired.length - a.fired.length || a.priority - b.priority || byText(a.id, b.id))
    return ranked.slice(0, topCount).map(({ id, score, fired }) => ({ id, score, fired }))
  }
}

function read(answers: Readonly<Record<string, 0 | 1>>, criteria: readonly string[], words: number): Int32Array {
  const bits = new Int32Array(words)
  for (const [i, criterion] of criteria.entries()) {
    const answer = answers[criterion]
    if (answer !== 0 && answer !== 1) throw new RangeError(`answer of ${criterion} must be 0 or 1; found ${String(answer)}`)
    if (answer === 1) set(bits, i)
  }
  const given = Object.keys(answers).length
  if (given !== criteria.length) {
    const unknown = Object.keys(answers).find((name) => !criteria.includes(name))
    throw new RangeError(`criterion ${unknown} is not in the rule set`)
  }
  return bits
}

function set(bits: Int32Array, at: number): void {
  const word = Math.floor(at / wordBits)
  bits[word] = (bits[word] as number) | (1 << (at % wordBits))
}

/** By code units: the same everywhere, unlike orders of languages. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
