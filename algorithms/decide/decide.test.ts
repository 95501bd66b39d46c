import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { mulberry32 } from '../probability/mulberry32.ts'
import { type DecisionInput, type DecisionRule, decide } from './decide.ts'
import { decideToStore } from './decide-to-store.ts'
import { replay } from './replay.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)

const certificate: DecisionRule = { kind: 'certificate', certificateId: 'cert_1', threshold: 0.9, auditShare: 0.05 }
const threshold: DecisionRule = { kind: 'threshold', accept: 0.9, reject: 0.2 }
const input: DecisionInput = { confidence: 0.95, rule: certificate, auditDraw: 0.5, holds: [], versions: { pack: 'builtin-v0' } }

it.each<[string, Partial<DecisionInput>, string, string]>([
  ['accepts at a certified threshold', {}, 'accepted', 'certified'],
  ['accepts exactly at the threshold', { confidence: 0.9 }, 'accepted', 'certified'],
  ['sends what is less sure to a person', { confidence: 0.8999999999999999 }, 'needs_review', 'uncertain'],
  ['audits what would be accepted when the draw says so', { auditDraw: 0.0499 }, 'needs_review', 'audit'],
  ['does not audit what would not be accepted', { confidence: 0.5, auditDraw: 0 }, 'needs_review', 'uncertain'],
  ['accepts above a plain threshold', { rule: threshold }, 'accepted', 'above_threshold'],
  ['rejects below a plain threshold', { rule: threshold, confidence: 0.1 }, 'rejected', 'below_threshold'],
  ['reviews between the plain thresholds', { rule: threshold, confidence: 0.5 }, 'needs_review', 'uncertain'],
  ['never accepts what is held', { holds: ['new_label'] }, 'needs_review', 'held'],
  ['never accepts without a rule', { rule: { kind: 'none' } }, 'needs_review', 'no_rule'],
  ['never accepts without an answer', { confidence: null }, 'needs_review', 'no_answer'],
])('%s', (_, over, decision, reason) => {
  expect(decide({ ...input, ...over })).toMatchObject({ decision, reason })
})

it('replays 100,000 stored verdicts bit for bit', () => {
  const random = mulberry32(seed)
  const ruleOf = (): DecisionRule => {
    const kind = Math.floor(random() * 3)
    if (kind === 0) return { kind: 'none' }
    if (kind === 1) return { kind: 'certificate', certificateId: 'cert', threshold: random(), auditShare: random() * 0.2 }
    const accept = random()
    return { kind: 'threshold', accept, reject: random() < 0.5 ? null : accept * random() }
  }
  for (let n = 0; n < 100_000; n++) {
    const rule = ruleOf()
    const edge = rule.kind === 'certificate' ? rule.threshold : rule.kind === 'threshold' ? rule.accept : 0.5
    const confidence = random() < 0.05 ? null : random() < 0.2 ? edge : random()
    const stored = { confidence, rule, auditDraw: random(), holds: random() < 0.1 ? ['new_label'] : [], versions: { n: String(n) } }
    // Stored as JSON, as in the database.
    const verdict = JSON.parse(JSON.stringify({ input: stored, output: decide(stored) }))
    const replayed = replay(verdict)
    if (!replayed.equal) expect.fail(`verdict ${JSON.stringify(verdict)} replayed as ${JSON.stringify(replayed)}`)
  }
})

it('says where a stored decision differs from its evidence', () => {
  const output = decide(input)
  expect(replay({ input, output: { ...output, decision: 'rejected' } })).toMatchObject({ equal: false, differences: ['decision'] })
})

it('does not change what it was given', () => {
  const frozen = Object.freeze({ ...input, holds: Object.freeze([]) as readonly string[] })
  expect(decide(frozen)).toEqual(decide(input))
})

it('decides from what storage keeps: a share of -0 comes back as 0 and replays equal', () => {
  const stored = decideToStore({ ...input, rule: { ...certificate, auditShare: -0 } as DecisionRule })
  expect(replay(JSON.parse(JSON.stringify(stored))).equal).toBe(true)
  expect(Object.is(stored.output.auditInclusion, 0)).toBe(true)
})

it('names what was wrong with its input', () => {
  expect(() => decide({ ...input, confidence: 1.2 })).toThrow('confidence must be between 0 and 1; found 1.2')
  expect(() => decide({ ...input, auditDraw: 1 })).toThrow('auditDraw must be 0 or more and less than 1; found 1')
  expect(() => decide({ ...input, rule: { kind: 'threshold', accept: 0.2, reject: 0.9 } })).toThrow(
    'reject must be at most accept (0.2); found 0.9',
  )
})
