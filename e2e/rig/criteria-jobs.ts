import { createHash } from 'node:crypto'
import { toId } from '@kensa/contract/ids'
import type { JobRequest } from '@kensa/contract/job-requests'
import type { RubricContentInput } from '@kensa/contract/rubric'
import { addRubric } from '@kensa/local/postgres/fixtures'
import type { ChatRequest } from '../../gpu-runner/src/vlm/testing/model-server.ts'
import { openEdgeJobs } from './edge-jobs.ts'
import type { Org, Rig } from './runner-rig.ts'

type CriteriaRequest = Extract<JobRequest, { task: 'criteria' }>['input']

export type StoredAssessment = {
  frameId: string
  answers: Record<string, 0 | 1 | null>
  patterns: { id: string; score: number; fired: string[] }[]
  patternId: string | null
  method: string
  state: string
  version: number
  modelAnswerId: string | null
  verdictId: string
  confidence: number | null
  value: Record<string, unknown>
  evidence: { seenAt: Record<string, unknown>; triggerMatch: string | null; modelAnswerId: string | null; method: string; frameId: string }
  holds: string[]
  cluster: string | null
  /** SHA-256 of the still. */
  still: string
}

export type StoredAnswer = {
  id: string
  frameId: string
  endpoint: string
  question: string
  valid: boolean
  tries: { raw: string; complaint: string | null }[]
  inputTokens: number
}

/** Criteria jobs as the edge makes them, and what they leave. */
export function openCriteriaJobs(rig: Rig, org: Org) {
  const { orgId } = org
  const jobs = openEdgeJobs(rig, org)
  return {
    ...jobs,
    start: (input: Omit<CriteriaRequest, 'rubricId'> & { rubricId: string }, options?: { wakes?: number }) =>
      jobs.start({ task: 'criteria', input: { ...input, rubricId: toId('rubric', input.rubricId) } as CriteriaRequest }, options),
    addRubric: (content: unknown, name: string) => addRubric(rig.database.sql, orgId, { content: content as RubricContentInput, name }),
    /** What stands, by frame, with its verdict and what waits of it. */
    async assessments(): Promise<StoredAssessment[]> {
      const rows = await rig.database.sql(
        `select a.frame_id as "frameId", a.answers, a.patterns, a.pattern_id as "patternId", a.method, a.state, a.version,
           a.model_answer_id as "modelAnswerId", v.id as "verdictId", v.confidence, v.value, v.evidence, v.holds,
           (select cluster from review_item i where i.org_id = v.org_id and i.verdict_id = v.id and i.state = 'open') as cluster,
           jsonb_path_query_first(v.provenance, '$.inputs[*] ? (@.kind == "still")') ->> 'sha256' as still
         from assessment a join verdict v on v.org_id = a.org_id and v.id = a.verdict_id and v.superseded_at is null
         where a.org_id = $1 order by a.frame_id`,
        [orgId],
      )
      return rows as StoredAssessment[]
    },
    async answers(): Promise<StoredAnswer[]> {
      const rows = await rig.database.sql(
        `select id, frame_id as "frameId", endpoint, question, valid, tries, input_tokens as "inputTokens" from model_answer where org_id = $1
         order by frame_id, id`,
        [orgId],
      )
      return rows as StoredAnswer[]
    },
    async clear(): Promise<void> {
      for (const table of ['assessment', 'model_answer', 'verdict'])
        await rig.database.sql(`delete from ${table} where org_id = $1`, [orgId])
    },
  }
}

/** SHA-256 of the picture that a question shows. */
export function pictureOf({ messages }: ChatRequest): string {
  for (const { content } of messages) {
    if (typeof content === 'string') continue
    const url = content.find((part) => part.image_url)?.image_url?.url
    if (url)
      return createHash('sha256')
        .update(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
        .digest('hex')
  }
  throw new Error('the question shows no picture')
}
