import type { RankedPattern } from '@kensa/algorithms/patterns/rank-patterns'
import type { StoredRule } from '@kensa/contract/decision'
import { newUuid, toId } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { assessment } from '@kensa/db/schema/assessment'
import { and, eq, inArray } from 'drizzle-orm'
import type { ClaimedJob } from '../../jobs/job-run.ts'
import { drawForAudit } from '../../verdicts/draw-for-audit.ts'
import { lockReviews } from '../../verdicts/lock-reviews.ts'
import { type NewVerdict, recordVerdicts, supersedeVerdicts } from '../../verdicts/record-verdicts.ts'
import { noGoal } from '../../verdicts/rules-of-labels.ts'
import { stateOfDecision } from '../../verdicts/state-of-decision.ts'
import type { JobFrame } from '../frames/read-frames.ts'
import type { Judgement } from './judge.ts'
import type { AskedRubric } from './read-rubric.ts'

export type JudgedFrame = JobFrame & {
  judgement: Judgement
  /** What the answers make, best first; empty while one is missing. */
  patterns: RankedPattern[]
  modelAnswerId: string | null
}

/** What all verdicts of a job have in common. */
export type Assessor = { rubric: AskedRubric; rule: StoredRule; runnerVersion: string }

/**
 * The machine's assessments of these frames become those made now, each with its verdict. Those that people have changed or decided stay,
 * with theirs. Gives how many were made. The caller holds the attempt's lock and the frames' locks.
 */
export async function replaceAssessments(
  tx: Tx,
  job: ClaimedJob,
  frames: readonly JudgedFrame[],
  { rubric, rule, runnerVersion }: Assessor,
): Promise<number> {
  if (frames.length === 0) return 0
  const { orgId } = job
  const { rubricId, rubricNumber, rulesHash } = rubric
  const keyOf = ({ frameId }: JobFrame) => `criteria/${toId('frame', frameId)}/${toId('rubric', rubricId)}/${rubricNumber}`
  // Reviews before assessments, as people's decisions lock them.
  await lockReviews(tx, orgId, frames.map(keyOf))
  const frameIds = frames.map(({ frameId }) => frameId)
  const ofFrames = [
    ...[eq(assessment.orgId, orgId), eq(assessment.rubricId, rubricId), eq(assessment.rubricNumber, rubricNumber)],
    inArray(assessment.frameId, frameIds),
  ]
  await tx.delete(assessment).where(and(...ofFrames, eq(assessment.version, 1)))
  const standing = await tx
    .select({ frameId: assessment.frameId })
    .from(assessment)
    .where(and(...ofFrames))
  const takenOver = new Set(standing.map(({ frameId }) => frameId))
  const free = frames.filter(({ frameId }) => !takenOver.has(frameId))
  await supersedeVerdicts(tx, orgId, free.map(keyOf), [])

  const configurationVersion = `${toId('rubric', rubricId)}/${rubricNumber}`
  const made = free.map((frame) => ({ ...frame, id: newUuid(), verdictId: newUuid() }))
  const decided = await recordVerdicts(
    tx,
    job,
    made.map(({ judgement, patterns, modelAnswerId, verdictId, ...frame }): NewVerdict => {
      const { method, answers, confidence, triggerMatch, seenAt, scores, provenance } = judgement
      const { pack, packVersion, modelRole, preprocessing } = provenance
      return {
        ...{ id: verdictId, projectId: frame.projectId, subjectKind: 'frame', subjectId: frame.frameId, assetId: frame.assetId },
        value: { rubricId: toId('rubric', rubricId), rubricNumber, rulesHash, answers, patterns },
        ...{ scores, confidence },
        evidence: {
          frameId: toId('frame', frame.frameId),
          method,
          modelAnswerId: modelAnswerId && toId('modelAnswer', modelAnswerId),
          seenAt,
          triggerMatch: triggerMatch ?? null,
        },
        provenance: { ...provenance, configurationVersion, labels: [], runnerVersion },
        versions: {
          pack: `${pack}-${packVersion}`,
          model: modelRole,
          preprocessing,
          configuration: configurationVersion,
          runner: runnerVersion,
        },
        ...{ labelId: null, ...noGoal, rule, cluster: `${toId('asset', frame.assetId)}/${patterns[0]?.id ?? 'none'}` },
        ...{ auditDraw: drawForAudit(), holds: holdsOf(judgement, patterns), key: keyOf(frame), answerIndex: 0 },
      }
    }),
  )
  const rows = made.map(({ id, verdictId, frameId, judgement, patterns, modelAnswerId }, i) => ({
    ...{ orgId, id, rubricId, rubricNumber, frameId, answers: judgement.answers, patterns, patternId: patterns[0]?.id ?? null },
    ...{ method: judgement.method, state: stateOfDecision[decided[i]?.decision ?? 'needs_review'], verdictId, modelAnswerId },
  }))
  if (rows.length > 0) await tx.insert(assessment).values(rows)
  return rows.length
}

/** A model that names another finding than its own answers make is wrong about one of them. */
function holdsOf({ triggerMatch, confidence }: Judgement, patterns: readonly RankedPattern[]): string[] {
  if (triggerMatch === undefined || confidence === null) return []
  return triggerMatch === (patterns[0]?.id ?? null) ? [] : ['model_disagreement']
}
