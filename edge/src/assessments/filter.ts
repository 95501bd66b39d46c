import type { AssessmentFilter } from '@kensa/contract/api/assessments'
import type { Tx } from '@kensa/db/client/types'
import { assessment } from '@kensa/db/schema/assessment'
import { asset } from '@kensa/db/schema/asset'
import { frame } from '@kensa/db/schema/frame'
import { verdict } from '@kensa/db/schema/verdict'
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'

/** What a filter means, of assessments alone: no other table need be joined. */
export function wantedAssessments(tx: Tx, filter: AssessmentFilter): SQL | undefined {
  const { rubricId, rubricNumber, jobId, projectId, assetId, frameId, state, patternId, answered } = filter
  return and(
    rubricId === undefined ? undefined : eq(assessment.rubricId, uuidOf('rubric', rubricId)),
    rubricNumber === undefined ? undefined : eq(assessment.rubricNumber, rubricNumber),
    jobId === undefined ? undefined : isOfJob(tx, uuidOf('job', jobId)),
    projectId === undefined ? undefined : isInProject(tx, uuidOf('project', projectId)),
    assetId === undefined ? undefined : inArray(assessment.frameId, framesOf(tx, uuidOf('asset', assetId))),
    frameId === undefined ? undefined : eq(assessment.frameId, uuidOf('frame', frameId)),
    state === undefined ? undefined : eq(assessment.state, state),
    patternId === undefined ? undefined : patternId === 'none' ? isNull(assessment.patternId) : eq(assessment.patternId, patternId),
    answered === undefined ? undefined : hasAnswer(answered),
  )
}

function isOfJob(tx: Tx, jobId: string): SQL {
  return inArray(assessment.verdictId, tx.select({ id: verdict.id }).from(verdict).where(eq(verdict.jobId, jobId)))
}

function isInProject(tx: Tx, projectId: string): SQL {
  const frames = tx
    .select({ id: frame.id })
    .from(frame)
    .innerJoin(asset, and(eq(asset.orgId, frame.orgId), eq(asset.id, frame.assetId)))
    .where(eq(asset.projectId, projectId))
  return inArray(assessment.frameId, frames)
}

const framesOf = (tx: Tx, assetId: string) => tx.select({ id: frame.id }).from(frame).where(eq(frame.assetId, assetId))

function hasAnswer(answered: string): SQL {
  const [criterion = '', answer = ''] = answered.split(':')
  return sql`${assessment.answers} ->> ${criterion}::text = ${answer}::text`
}
