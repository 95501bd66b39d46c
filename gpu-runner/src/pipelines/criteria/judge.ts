import type { Box } from '@kensa/algorithms/boxes/box'
import type { ErrorCode } from '@kensa/contract/errors'
import type { assessmentMethods, CriterionAnswers } from '@kensa/contract/rubric'
import type { Provenance } from '@kensa/contract/verdict'
import type { modelAnswer } from '@kensa/db/schema/model-answer'
import type { JobFrame } from '../frames/read-frames.ts'

/** The rubric's answers about one frame, one for each criterion. */
export type Judgement = {
  method: (typeof assessmentMethods)[number]
  answers: CriterionAnswers
  /** 0 to 1; null where an answer is missing. */
  confidence: number | null
  /** The pattern that the model itself would name, null: none; undefined where it was not asked. */
  triggerMatch: string | null | undefined
  /** Where it is to be seen, by criterion, inside the frame. */
  seenAt: Record<string, Box>
  scores: Record<string, unknown>
  provenance: Pick<Provenance, 'inputs' | 'pack' | 'packVersion' | 'modelRole' | 'space' | 'preprocessing'>
}

/** What a language model was asked and answered, as it is stored. */
export type ModelRecord = Omit<typeof modelAnswer.$inferInsert, 'orgId' | 'id' | 'jobId' | 'frameId' | 'createdAt'>

export type Judged = {
  judgement?: Judgement
  /** Also where no judgement could be made of it. */
  record?: ModelRecord
  /** Why there is no judgement. */
  error?: { code: ErrorCode; detail: string }
}

/** Answers a rubric about a frame, by its stored JPEG. Throws what another attempt may not meet. */
export type Judge = (still: Uint8Array, frame: JobFrame, signal: AbortSignal) => Promise<Judged>
