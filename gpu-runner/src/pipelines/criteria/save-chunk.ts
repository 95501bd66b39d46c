import type { PatternRanker } from '@kensa/algorithms/patterns/rank-patterns'
import { newUuid } from '@kensa/contract/ids'
import type { CriterionAnswers } from '@kensa/contract/rubric'
import { assessmentUnits } from '@kensa/contract/usage'
import type { Tx } from '@kensa/db/client/types'
import { recordUsage } from '@kensa/db/record-usage'
import { modelAnswer } from '@kensa/db/schema/model-answer'
import type { Checkpoint } from '../../jobs/checkpoint.ts'
import type { ClaimedJob } from '../../jobs/job-run.ts'
import { frameGone, saveItemErrors } from '../frames/item-error.ts'
import { lockFrames } from '../frames/lock-frames.ts'
import type { FrameChunk } from '../frames/save-in-chunks.ts'
import { saveProgress } from '../frames/save-progress.ts'
import type { Assessed } from './assess-frame.ts'
import { type Assessor, replaceAssessments } from './replace-assessments.ts'

type Chunk = FrameChunk<Assessed> & { assessor: Assessor; rank: PatternRanker }

/** Saves what models answered, assessments, verdicts, item errors, progress and the price of a chunk. The caller holds the attempt's lock. */
export async function saveChunk(tx: Tx, held: ClaimedJob, { from, items, assessor, rank }: Chunk): Promise<Checkpoint> {
  const { orgId, id: jobId } = held
  const seen = items.flatMap(({ row, judgement, record }) => (row ? [{ row, judgement, record }] : []))
  const present = await lockFrames(
    tx,
    orgId,
    seen.map(({ row }) => row.frameId),
  )
  const here = seen.filter(({ row }) => present.has(row.frameId))
  const gone = seen.flatMap(({ row, judgement }) => (judgement && !present.has(row.frameId) ? [frameGone(row.frameId)] : []))
  const records = here.flatMap(({ row, record }) => (record ? [{ ...record, orgId, id: newUuid(), jobId, frameId: row.frameId }] : []))
  if (records.length > 0) await tx.insert(modelAnswer).values(records)
  const answerIds = new Map(records.map(({ frameId, id }) => [frameId, id]))
  const judged = here.flatMap(({ row, judgement }) =>
    judgement ? [{ ...row, judgement, patterns: ranked(judgement.answers, rank), modelAnswerId: answerIds.get(row.frameId) ?? null }] : [],
  )
  const made = await replaceAssessments(tx, held, judged, assessor)
  await saveItemErrors(tx, held, [...items.flatMap(({ error }) => error ?? []), ...gone])
  const checkpoint = await saveProgress(tx, held, items)
  // Last, because it locks the organization's totals until the commit.
  if (made > 0) {
    const { criteria, rubricId, rubricNumber } = assessor.rubric
    const quantity = assessmentUnits(made, criteria.length)
    const chunk = `${rubricId}:${rubricNumber}:${from}`
    await recordUsage(tx, held, { unit: 'criteria_image', chunk, quantity, jobId, task: held.task, projectId: null, apiKeyId: null })
  }
  return checkpoint
}

/** No patterns of answers of which one is missing. */
function ranked(answers: CriterionAnswers, rank: PatternRanker) {
  const known = Object.entries(answers).filter((entry): entry is [string, 0 | 1] => entry[1] !== null)
  return known.length === Object.keys(answers).length ? rank(Object.fromEntries(known)) : []
}
