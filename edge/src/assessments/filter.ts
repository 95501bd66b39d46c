import type { AssessmentFilter } from '@kensa/contract/api/assessments'
import type { Tx } from '@kensa/db/client/types'
import { assessment } from '@kensa/db/schema/assessment'
import { frame } from '@kensa/db/schema/frame'
import { verdict } from '@kensa/db/schema/verdict'
import { and, desc, eq, isNull, lt, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'

/** What a filter means, of assessments alone: no other table need be joined. */
export function wantedAssessments(tx: Tx, filter: AssessmentFilter): SQL | undefined {
  const { rubricId, rubricNumber, jobId, projectId, assetId, frameId, state, patternId, answered } = filter
  return and(
    rubricId === undefined ? undefined : eq(assessment.rubricId, uuidOf('rubric', rubricId)),
    rubricNumber === undefined ? undefined : eq(assessment.rubricNumber, rubricNumber),
    jobId === undefined ? undefined : isAmong(assessment.verdictId, verdictsOf(tx, uuidOf('job', jobId))),
    projectId === undefined ? undefined : eq(assessment.projectId, uuidOf('project', projectId)),
    assetId === undefined ? undefined : isAmong(assessment.frameId, framesOf(tx, uuidOf('asset', assetId))),
    frameId === undefined ? undefined : eq(assessment.frameId, uuidOf('frame', frameId)),
    state === undefined ? undefined : eq(assessment.state, state),
    patternId === undefined ? undefined : patternId === 'none' ? isNull(assessment.patternId) : eq(assessment.patternId, patternId),
    answered === undefined ? undefined : hasAnswer(answered),
  )
}

/** The assessments that come next, newest first, to be joined to what is told of them: their ids alone are sorted, not wide rows. */
export function isNext(tx: Tx, wanted: SQL | undefined, { before, limit }: { before: string | undefined; limit: number }): SQL {
  const ids = tx
    .select({ id: assessment.id })
    .from(assessment)
    .where(and(wanted, before === undefined ? undefined : lt(assessment.id, before)))
    .orderBy(desc(assessment.id))
    .limit(limit)
  return isAmong(assessment.id, ids)
}

/** As an array, which is read first. Joined, the planner would go through all assessments until enough are among them: seconds for an old job. */
const isAmong = (column: SQLWrapper, ids: SQLWrapper) => sql`${column} = any (array(${ids}))`

const verdictsOf = (tx: Tx, jobId: string) => tx.select({ id: verdict.id }).from(verdict).where(eq(verdict.jobId, jobId))
const framesOf = (tx: Tx, assetId: string) => tx.select({ id: frame.id }).from(frame).where(eq(frame.assetId, assetId))

function hasAnswer(answered: string): SQL {
  const [criterion = '', answer = ''] = answered.split(':')
  return sql`${assessment.answers} ->> ${criterion}::text = ${answer}::text`
}
