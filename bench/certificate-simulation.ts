// A simulated reviewer over 5,000 verdicts with known truth, 200 seeded runs for each of three machines: how often the wrong among what was
// accepted alone exceed alpha, by a certificate that is looked for after every hundred verdicts and by a plain threshold of 0.9.
import { certifySequentially, referenceScores } from '@kensa/algorithms/certificate/certify-sequentially'
import { evidencePrefix } from '@kensa/algorithms/certificate/evidence-prefix'
import { type DecisionRule, decide } from '@kensa/algorithms/decide/decide'
import { type JudgedVerdict, judgedStream, type Machine, machines, riskFrom } from '@kensa/samples/judged-stream'
import { type BenchResult, judged } from './result.ts'

const verdictCount = 5_000
const runs = 200
const batch = 100
const bound = { alpha: 0.05, delta: 0.05 }
const auditShare = 0.3
const plain: DecisionRule = { kind: 'threshold', accept: 0.9, reject: null }
/** Share of runs that may break the promise: delta, and two standard errors of counting it in 200 runs. */
const brokenMax = bound.delta + 2 * Math.sqrt((bound.delta * (1 - bound.delta)) / runs)

type Run = { accepted: number; wrong: number; reviews: number; thresholds: number[]; firstAt: number | undefined }

export async function run(): Promise<BenchResult[]> {
  return Object.entries(machines).flatMap(([name, machine]) => compare(name, machine))
}

function compare(name: string, machine: Machine): BenchResult[] {
  const streams = Array.from({ length: runs }, (_, seed) => judgedStream(machine, verdictCount, seed + 1))
  const certified = streams.map(reviewAndCertify)
  const broken = (each: Run) => each.accepted > 0 && each.wrong / each.accepted > bound.alpha
  const brokenLaw = (each: Run) => each.thresholds.some((threshold) => riskFrom(machine, threshold, 2_000) > bound.alpha)
  const share = (which: (each: Run) => boolean, of: readonly Run[]) => of.filter(which).length / runs
  const mean = (of: (each: Run) => number) => certified.reduce((sum, each) => sum + of(each), 0) / runs
  const plainly = streams.map(acceptPlainly)
  const firsts = certified.flatMap(({ firstAt }) => firstAt ?? []).sort((a, b) => a - b)
  const details = {
    ...{ runs, verdicts: verdictCount, alpha: bound.alpha, delta: bound.delta, 'audit share': auditShare },
    'runs in which more than alpha of the accepted were wrong': share(broken, certified),
    'runs with a threshold whose risk is above alpha': share(brokenLaw, certified),
    'runs in which more than alpha were wrong by a plain 0.9': share(broken, plainly),
    'runs that were certified': share(({ accepted }) => accepted > 0, certified),
    'coverage of the last threshold': mean(({ thresholds }) => coverage(machine, thresholds.at(-1))),
    'accepted alone of all verdicts': mean(({ accepted }) => accepted / verdictCount),
    'reviews of the sample': mean(({ reviews }) => reviews),
    'reviews until the first certificate, median': firsts[Math.floor(firsts.length / 2)] ?? 'none',
  }
  return [
    judged({
      name: `certificate, ${name}: runs that break it`,
      ratio: share(broken, certified),
      limit: brokenMax,
      good: 'at most',
      details,
    }),
  ]
}

/** All that the product does, but for the database: the sample is reviewed batch by batch, and a certificate is looked for after each. */
function reviewAndCertify(stream: readonly JudgedVerdict[]): Run {
  const result: Run = { accepted: 0, wrong: 0, reviews: 0, thresholds: [], firstAt: undefined }
  const reference = stream.slice(0, referenceScores).map(({ score }) => score)
  let rule: DecisionRule = { kind: 'none' }
  for (let at = 0; at < stream.length; at += batch) {
    for (const { score, wrong, draw } of stream.slice(at, at + batch)) {
      if (draw < auditShare) result.reviews++
      if (decide({ confidence: score, rule, auditDraw: draw, holds: [], versions: {} }).decision !== 'accepted') continue
      result.accepted++
      if (wrong) result.wrong++
    }
    const seen = stream.slice(0, at + batch).filter(({ draw }) => draw < auditShare)
    const evidence = evidencePrefix(seen.map(({ score, wrong }) => ({ state: 'decided' as const, score, wrong })))
    const proven = certifySequentially(evidence, reference.slice(0, at + batch), bound)
    if (proven.state !== 'certified' || (rule.kind === 'certificate' && proven.threshold >= rule.threshold)) continue
    rule = { kind: 'certificate', certificateId: 'simulated', threshold: proven.threshold, auditShare }
    result.thresholds.push(proven.threshold)
    result.firstAt ??= result.reviews
  }
  return result
}

function acceptPlainly(stream: readonly JudgedVerdict[]): Run {
  const result: Run = { accepted: 0, wrong: 0, reviews: 0, thresholds: [], firstAt: undefined }
  for (const { score, wrong, draw } of stream) {
    if (decide({ confidence: score, rule: plain, auditDraw: draw, holds: [], versions: {} }).decision !== 'accepted') continue
    result.accepted++
    if (wrong) result.wrong++
  }
  return result
}

function coverage({ scoreOf }: Machine, threshold: number | undefined, steps = 2_000): number {
  if (threshold === undefined) return 0
  return Array.from({ length: steps }, (_, i) => scoreOf((i + 0.5) / steps)).filter((score) => score >= threshold).length / steps
}
