import { createHash } from 'node:crypto'
import { ServerAway } from '../../jobs/server-away.ts'
import type { Asked } from '../../vlm/asked.ts'
import type { Vlm } from '../../vlm/client.ts'
import { VlmError } from '../../vlm/vlm-error.ts'
import type { Judge, Judged, ModelRecord } from './judge.ts'
import { buildQuestions, type CriteriaAnswer } from './questions.ts'
import type { AskedRubric } from './read-rubric.ts'

const detailCharsMax = 500

/** Asks a language model. Whatever it answered is kept, also where nothing can be made of it. */
export function judgeByModel(vlm: Vlm, rubric: AskedRubric): Judge {
  const questions = buildQuestions(rubric, vlm.roomTokens)

  return async (still, { widthPx, heightPx }, signal) => {
    const images = [{ bytes: still, type: 'image/jpeg' as const, widthPx, heightPx }]
    const asked: { instructions: string; answer: Asked }[] = []
    const values: CriteriaAnswer[] = []
    for (const { asksPattern: _, ...question } of questions) {
      const { instructions } = question
      try {
        const answer = await vlm.ask({ ...question, images, signal })
        asked.push({ instructions, answer })
        values.push(answer.value)
      } catch (error) {
        const failure = failureOf(error)
        return withRecord({ error: failure.error }, recordOf([...asked, { instructions, answer: failure.asked }], false))
      }
    }
    const record = recordOf(asked, true)
    if (!record) throw new Error('a rubric has a criterion')
    const confidence = Math.min(...values.map((value) => value.confidence))
    return {
      record,
      judgement: {
        method: 'language_model',
        answers: Object.assign({}, ...values.map(({ criteria }) => criteria)),
        confidence,
        triggerMatch: questions[0]?.asksPattern ? values[0]?.trigger_match : undefined,
        seenAt: {},
        scores: { confidence: values.map((value) => value.confidence) },
        provenance: {
          inputs: [{ kind: 'still', sha256: createHash('sha256').update(still).digest('hex') }],
          ...{ pack: record.endpoint, packVersion: record.model, modelRole: 'language_model', space: null, preprocessing: 'still' },
        },
      },
    }
  }
}

const withRecord = (judged: Judged, record: ModelRecord | undefined): Judged => ({ ...judged, ...(record && { record }) })

/** What the customer is told; throws where another attempt may find a server. */
function failureOf(error: unknown): { error: NonNullable<Judged['error']>; asked: Asked } {
  if (!(error instanceof VlmError)) throw error
  const { asked, reason, message } = error
  switch (reason) {
    case 'unavailable':
      // Which servers and why, operators see in the log.
      throw new ServerAway('model_unavailable', 'No server of language models answers at the moment.', { cause: error })
    case 'invalid_answer':
      return { asked, error: { code: 'model_answer_invalid', detail: `The language model gave ${message}`.slice(0, detailCharsMax) } }
    case 'request_refused':
      return {
        asked,
        error: { code: 'model_request_refused', detail: `The frame could not be asked about: ${message}`.slice(0, detailCharsMax) },
      }
  }
}

/** The questions of one frame as one record; undefined where no server gave an answer, good or bad. */
function recordOf(asked: readonly { instructions: string; answer: Asked }[], valid: boolean): ModelRecord | undefined {
  const server = asked.findLast(({ answer }) => answer.server !== null)?.answer.server
  if (!server) return undefined
  const sum = (count: (answer: Asked) => number) => asked.reduce((total, { answer }) => total + count(answer), 0)
  return {
    ...server,
    question: asked.map(({ instructions }) => instructions).join('\n\n'),
    valid,
    tries: asked.flatMap(({ answer }) => answer.tries),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
    tookMs: sum(({ tookMs }) => tookMs),
  }
}
