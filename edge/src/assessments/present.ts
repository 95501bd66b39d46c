import type { Assessment } from '@kensa/contract/api/assessments'
import { regionBoxSchema } from '@kensa/contract/api/regions'
import { toId } from '@kensa/contract/ids'
import { criterionAnswersSchema, type RubricContent } from '@kensa/contract/rubric'
import { frameKey, frameThumbKey } from '@kensa/contract/storage-keys'
import { z } from 'zod'
import type { Storage } from '../ports/storage/storage.ts'
import { wordPatterns } from '../rubrics/word-patterns.ts'
import type { AssessmentRow } from './columns.ts'

const seenAtSchema = z.record(z.string(), regionBoxSchema).catch({})
const machineAnswersSchema = criterionAnswersSchema.catch({})

export async function presentAssessment(
  storage: Storage,
  row: AssessmentRow,
  content: RubricContent,
  language: string,
): Promise<Assessment> {
  const { assessment: own, assetName, tMs, widthPx, heightPx, confidence } = row
  const { rubricNumber, answers, method, state, version } = own
  const [imageUrl, thumbUrl] = await Promise.all([
    storage.presignGet(frameKey(own.orgId, row.assetId, row.frameIndex)),
    storage.presignGet(frameThumbKey(own.orgId, row.assetId, row.frameIndex)),
  ])
  return {
    id: toId('assessment', own.id),
    rubricId: toId('rubric', own.rubricId),
    rubricNumber,
    frameId: toId('frame', own.frameId),
    assetId: toId('asset', row.assetId),
    ...{ assetName, tMs, widthPx, heightPx, imageUrl, thumbUrl, answers },
    machineAnswers: machineAnswersSchema.parse(row.machineAnswers),
    patterns: wordPatterns(own.patterns, content, language),
    seenAt: seenAtSchema.parse(row.seenAt),
    ...{ method, confidence, state },
    verdictId: toId('verdict', own.verdictId),
    modelAnswerId: own.modelAnswerId && toId('modelAnswer', own.modelAnswerId),
    version,
    createdAt: own.createdAt.toISOString(),
    changedAt: own.changedAt?.toISOString() ?? null,
  }
}
