import { hashRules } from '@kensa/algorithms/patterns/hash-rules'
import { compilePatterns } from '@kensa/algorithms/patterns/rank-patterns'
import { newUuid, toId } from '@kensa/contract/ids'
import { type CriterionAnswers, type RubricContentInput, rubricContentSchema } from '@kensa/contract/rubric'
import { rulesOf } from '@kensa/contract/rules-of'
import type { TestDatabase } from './test-database-handle.ts'

export type SeededAssessment = { assessmentId: string; verdictId: string; itemId: string; frameId: string }

export type AssessmentSeed = {
  orgId: string
  projectId: string
  assetId: string
  rubricId: string
  rubricNumber?: number
  content: RubricContentInput
  jobId?: string
  /** What was answered about each frame; null where nothing could be told. */
  frames: readonly { frameId: string; answers: CriterionAnswers }[]
  confidence?: number
  /** Whether each waits for a person; otherwise a rule accepted it. */
  waits?: boolean
}

const provenance = {
  ...{ inputs: [], pack: 'builtin', packVersion: '1', modelRole: 'criteria', space: null, preprocessing: 'none' },
  ...{ configurationVersion: null, labels: [], runnerVersion: '1' },
}

/** Assessments with the verdict and the review item behind each, as a runner saves them. */
export async function addAssessments(sql: TestDatabase['sql'], seed: AssessmentSeed): Promise<SeededAssessment[]> {
  const { orgId, projectId, assetId, rubricId, rubricNumber = 1, jobId = null, confidence = 0.7, waits = true } = seed
  const rules = rulesOf(rubricContentSchema.parse(seed.content))
  const [rank, rulesHash] = [compilePatterns(rules), await hashRules(rules)]
  const made = seed.frames.map(({ frameId, answers }) => {
    const whole = rules.criteria.every((id) => answers[id] === 0 || answers[id] === 1)
    const patterns = whole ? rank(answers as Record<string, 0 | 1>) : []
    const value = { rubricId: toId('rubric', rubricId), rubricNumber, rulesHash, answers, patterns }
    const [first] = rules.criteria
    const seenAt = first !== undefined && answers[first] === 1 ? { [first]: { x: 1, y: 2, width: 10, height: 20 } } : {}
    return {
      ...{
        assessment: newUuid(),
        verdict: newUuid(),
        item: newUuid(),
        frame: frameId,
        answers,
        patterns,
        pattern: patterns[0]?.id ?? null,
      },
      ...{ value, confidence: whole ? confidence : null, key: `criteria/${frameId}/${rubricId}/${rubricNumber}` },
      evidence: { frameId: toId('frame', frameId), method: 'similarity', modelAnswerId: null, seenAt, triggerMatch: null },
    }
  })
  const [decision, state] = waits ? ['needs_review', 'proposed'] : ['accepted', 'accepted']
  for (let at = 0; at < made.length; at += 5_000) {
    const rows = JSON.stringify(made.slice(at, at + 5_000))
    await sql(
      `insert into verdict (org_id, id, project_id, job_id, task, subject_kind, subject_id, asset_id, value, scores, confidence, evidence,
         provenance, rule, audit_draw, holds, versions, decision, reason, audit_inclusion, key)
       select $1, verdict, $2, $3, 'criteria', 'frame', frame, $4, value, '{}', confidence, evidence, $5::jsonb, '{"kind":"none"}', 0.5, '{}',
         '{}', $6, 'no_rule', 0, key
       from jsonb_to_recordset($7::jsonb)
         as r (verdict uuid, frame uuid, value jsonb, confidence double precision, evidence jsonb, key text)`,
      [orgId, projectId, jobId, assetId, JSON.stringify(provenance), decision, rows],
    )
    await sql(
      `insert into assessment (org_id, id, rubric_id, rubric_number, frame_id, answers, patterns, pattern_id, method, state, verdict_id)
       select $1, assessment, $2, $3, frame, answers, patterns, pattern, 'similarity', $4, verdict
       from jsonb_to_recordset($5::jsonb)
         as r (assessment uuid, verdict uuid, frame uuid, answers jsonb, patterns jsonb, pattern text)`,
      [orgId, rubricId, rubricNumber, state, rows],
    )
    if (waits)
      await sql(
        `insert into review_item (org_id, id, verdict_id, project_id, task, subject_kind, subject_id, asset_id, confidence, reason, priority,
           cluster)
         select $1, item, verdict, $2, 'criteria', 'frame', frame, $3, confidence, 'no_rule', 10, $3::uuid::text || '/' || coalesce(pattern, 'none')
         from jsonb_to_recordset($4::jsonb) as r (item uuid, verdict uuid, frame uuid, confidence double precision, pattern text)`,
        [orgId, projectId, assetId, rows],
      )
  }
  return made.map(({ assessment, verdict, item, frame }) => ({
    assessmentId: assessment,
    verdictId: verdict,
    itemId: item,
    frameId: frame,
  }))
}
