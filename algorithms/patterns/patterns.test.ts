import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { mulberry32 } from '../probability/mulberry32.ts'
import { canonicalRules, hashRules } from './hash-rules.ts'
import { compilePatterns, type RankedPattern } from './rank-patterns.ts'
import type { Pattern, RuleSet } from './rule-set.ts'
import { unreachablePatterns } from './unreachable.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)
const vectors = Number(process.env['PATTERN_VECTORS'] ?? 1_000_000)

const criteria = Array.from({ length: 60 }, (_, i) => `A${String(i + 1).padStart(2, '0')}`)

/** 12 patterns over 60 criteria, with many equal scores. */
function template(random: () => number): RuleSet {
  const patterns = Array.from({ length: 12 }, (_, p): Pattern => {
    const own = criteria.filter((_, i) => i % 12 === p)
    const shared = criteria.filter((criterion) => !own.includes(criterion) && random() < 0.06)
    const triggers = [...own, ...shared].map((criterion) => ({
      criterion,
      wanted: (random() < 0.85 ? 1 : 0) as 0 | 1,
      points: 1 + Math.floor(random() * 3),
    }))
    return { id: `P${String(p + 1).padStart(2, '0')}`, priority: p % 4, triggers, required: p % 5 === 0 ? [own[0] as string] : [] }
  })
  return { criteria, patterns }
}

/** As one would write it down: no bits, no words, everything by name. */
function oracle(rules: RuleSet, answers: Record<string, 0 | 1>): RankedPattern[] {
  return rules.patterns
    .filter(({ required }) => required.every((criterion) => answers[criterion] === 1))
    .map(({ id, priority, triggers }) => {
      const hits = triggers.filter(({ criterion, wanted }) => answers[criterion] === wanted)
      return {
        id,
        priority,
        score: hits.reduce((sum, { points }) => sum + points, 0),
        fired: hits.map(({ criterion }) => criterion).sort(),
      }
    })
    .filter(({ fired }) => fired.length > 0)
    .sort((a, b) => b.score - a.score || b.fired.length - a.fired.length || a.priority - b.priority || (a.id < b.id ? -1 : 1))
    .slice(0, 4)
    .map(({ id, score, fired }) => ({ id, score, fired }))
}

it(`equals a naive oracle on ${vectors} random answers`, { timeout: 240_000 }, () => {
  const random = mulberry32(seed)
  const rules = template(random)
  const rank = compilePatterns(rules)
  const answers: Record<string, 0 | 1> = {}
  for (let n = 0; n < vectors; n++) {
    const share = random()
    for (const criterion of criteria) answers[criterion] = random() < share ? 1 : 0
    const ranked = rank(answers)
    // Comparing texts is cheaper than comparing deeply a million times.
    const [got, wanted] = [JSON.stringify(ranked), JSON.stringify(oracle(rules, answers))]
    if (got !== wanted) expect.fail(`${got} instead of ${wanted} for ${JSON.stringify(answers)}`)
  }
})

it('gives the same bytes and the same hash whatever the order of answers, criteria, patterns and triggers', async () => {
  const random = mulberry32(seed + 1)
  const rules = template(random)
  const shuffled = <T>(items: readonly T[]): T[] => [...items].sort(() => random() - 0.5)
  const others: RuleSet = {
    criteria: shuffled(rules.criteria),
    patterns: shuffled(rules.patterns.map((pattern) => ({ ...pattern, triggers: shuffled(pattern.triggers) }))),
  }
  expect(canonicalRules(others)).toBe(canonicalRules(rules))
  expect(await hashRules(others)).toBe(await hashRules(rules))
  const [rank, rankOthers] = [compilePatterns(rules), compilePatterns(others)]
  for (let n = 0; n < 200; n++) {
    const pairs = criteria.map((criterion) => [criterion, random() < 0.5 ? 1 : 0] as [string, 0 | 1])
    expect(JSON.stringify(rankOthers(Object.fromEntries(shuffled(pairs))))).toBe(JSON.stringify(rank(Object.fromEntries(pairs))))
  }
})

it('hashes to what it always hashed to', async () => {
  const rules: RuleSet = {
    criteria: ['A01'],
    patterns: [{ id: 'P01', priority: 0, triggers: [{ criterion: 'A01', wanted: 1, points: 3 }], required: [] }],
  }
  expect(canonicalRules(rules)).toBe(
    '{"criteria":["A01"],"patterns":[{"id":"P01","priority":0,"required":[],"triggers":[{"criterion":"A01","points":3,"wanted":1}]}]}',
  )
  expect(await hashRules(rules)).toMatch(/^[0-9a-f]{64}$/)
  expect(await hashRules({ ...rules, patterns: [] })).not.toBe(await hashRules(rules))
})

it('can bring every pattern of the template to the first place, and says which it cannot', () => {
  const rules = template(mulberry32(7))
  expect(unreachablePatterns(rules)).toEqual([])
  const shadow: Pattern = { id: 'P99', priority: 9, triggers: [{ criterion: 'A01', wanted: 1, points: 1 }], required: [] }
  const stronger: Pattern = { id: 'P98', priority: 1, triggers: [{ criterion: 'A01', wanted: 1, points: 2 }], required: [] }
  expect(unreachablePatterns({ criteria: ['A01'], patterns: [shadow, stronger] })).toEqual(['P99'])
})

it('keeps criteria beyond the 32nd apart', () => {
  const one = (criterion: string, id: string): Pattern => ({
    id,
    priority: 0,
    triggers: [{ criterion, wanted: 1, points: 1 }],
    required: [],
  })
  const rank = compilePatterns({ criteria, patterns: [one('A01', 'low'), one('A33', 'high'), one('A60', 'last')] })
  const answers = Object.fromEntries(criteria.map((criterion) => [criterion, criterion === 'A33' ? 1 : 0] as const))
  expect(rank(answers)).toEqual([{ id: 'high', score: 1, fired: ['A33'] }])
})

it('names what was wrong with its input', () => {
  const rules = template(mulberry32(1))
  const rank = compilePatterns(rules)
  const answers = Object.fromEntries(criteria.map((criterion) => [criterion, 0 as const]))
  expect(() => rank({ ...answers, A07: 2 as never })).toThrow('answer of A07 must be 0 or 1; found 2')
  expect(() => rank({ ...answers, B01: 1 })).toThrow('criterion B01 is not in the rule set')
  expect(() => compilePatterns({ criteria: ['A', 'A'], patterns: [] })).toThrow('criterion A is there twice')
  const odd = { id: 'P', priority: 0, triggers: [{ criterion: 'A', wanted: 1, points: 0.5 }], required: [] } as const
  expect(() => compilePatterns({ criteria: ['A'], patterns: [odd] })).toThrow('points of A in pattern P must be a whole number')
})
