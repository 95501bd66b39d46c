import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { assessmentStates, type CriterionAnswers, criterionAnswersSchema } from '@kensa/contract/rubric'
import { actorText } from '@kensa/db/actor-text'
import type { Tx } from '@kensa/db/client/types'
import { assessment } from '@kensa/db/schema/assessment'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { assessed, changedAnswers, withAnswers } from '../../assessments/answers.ts'
import { readContent } from '../../assessments/contents.ts'
import { fieldErrors, summarize } from '../../http/field-errors.ts'
import type { Effect, Json, Subject } from './subject.ts'

const correctionSchema = z.strictObject({
  answers: criterionAnswersSchema.refine((answers) => Object.keys(answers).length > 0, 'must name a criterion'),
})
const machineSchema = z.object({ answers: criterionAnswersSchema }).catch({ answers: {} })
const rememberedSchema = z.object({ answers: criterionAnswersSchema, state: z.enum(assessmentStates) })

type Row = typeof assessment.$inferSelect
type Change = Pick<Row, 'answers' | 'patterns' | 'patternId' | 'state'>

/**
 * Assessments: what is decided is whether the machine's answers are right. So who accepts sets them, also where somebody had changed them
 * and then made the assessment undecided again, and a correction is one of them.
 */
export const assessmentSubject: Subject = {
  async apply(tx, ctx, { verdictId, value }, answer, correction) {
    const [row] = await lockAssessments(tx, [verdictId])
    if (!row) {
      if (answer === 'correct') throw new KensaError('conflict', 'The assessment is gone, so there is nothing to correct.')
      return { before: null, after: null, wrong: answer !== 'accept' }
    }
    if (answer === 'cant_tell') return { before: null, after: null, wrong: true }
    if (answer === 'reject') return { ...(await writeAssessment(tx, ctx, row, { ...row, state: 'rejected' })), wrong: true }
    const machine = machineSchema.parse(value).answers
    const content = await readContent(tx, row)
    const answers = answer === 'correct' ? withAnswers(machine, correctionOf(correction), content, 'value.answers') : machine
    const effect = await writeAssessment(tx, ctx, row, { ...assessed(answers, content), state: 'accepted' })
    return { ...effect, wrong: changedAnswers(machine, answers).length > 0 }
  },

  async applyToMany(tx, ctx, doubts, answer) {
    const state = answer === 'accept' ? 'accepted' : 'rejected'
    const wrong = answer === 'reject'
    const doubtOf = new Map(doubts.map((doubt) => [doubt.verdictId, doubt]))
    const effects = new Map(doubts.map(({ id }): [string, Effect] => [id, { before: null, after: null, wrong }]))
    const plain: Row[] = []
    for (const row of await lockAssessments(tx, [...doubtOf.keys()])) {
      const doubt = doubtOf.get(row.verdictId)
      if (!doubt) continue
      if (wrong || changedAnswers(row.answers, machineSchema.parse(doubt.value).answers).length === 0) {
        plain.push(row)
        const after = { answers: {}, state, version: row.version + 1 }
        effects.set(doubt.id, { before: remembered(row, []), after, wrong })
      } else effects.set(doubt.id, await assessmentSubject.apply(tx, ctx, doubt, answer, undefined))
    }
    if (plain.length > 0)
      await tx
        .update(assessment)
        .set({ state, ...stampOf(ctx) })
        .where(
          inArray(
            assessment.id,
            plain.map(({ id }) => id),
          ),
        )
    return effects
  },

  async undo(tx, ctx, { verdictId }, { before, after }) {
    if (!before || !after) return true
    const [row] = await lockAssessments(tx, [verdictId])
    if (!row || row.version !== after['version']) return false
    const { answers, state } = rememberedSchema.parse(before)
    const content = await readContent(tx, row)
    await writeAssessment(tx, ctx, row, { ...assessed({ ...row.answers, ...answers }, content), state })
    return true
  },
}

function correctionOf(value: Json | undefined): CriterionAnswers {
  const parsed = correctionSchema.safeParse(value ?? {})
  if (parsed.success) return parsed.data.answers
  const fields = fieldErrors(parsed.error.issues, 'value')
  throw new KensaError('invalid_input', summarize(fields), { fields })
}

/** What the log keeps of an assessment: the answers that a change changes, its state and its version. */
function remembered({ answers, state, version }: Pick<Row, 'answers' | 'state' | 'version'>, changed: readonly string[]): Json {
  return { answers: Object.fromEntries(changed.map((id) => [id, answers[id] ?? null])), state, version }
}

async function lockAssessments(tx: Tx, verdictIds: readonly string[]): Promise<Row[]> {
  return tx
    .select()
    .from(assessment)
    .where(inArray(assessment.verdictId, [...verdictIds]))
    .orderBy(asc(assessment.id))
    .for('update')
}

/** Writes an assessment whose lock the caller holds, and tells what of it changed. */
export async function writeAssessment(tx: Tx, ctx: OrgContext, row: Row, { answers, patterns, patternId, state }: Change) {
  await tx
    .update(assessment)
    .set({ answers, patterns, patternId, state, ...stampOf(ctx) })
    .where(eq(assessment.id, row.id))
  const changed = changedAnswers(row.answers, answers)
  return { before: remembered(row, changed), after: remembered({ answers, state, version: row.version + 1 }, changed) }
}

const stampOf = ({ actor }: OrgContext) => ({ version: sql`${assessment.version} + 1`, changedBy: actorText(actor), changedAt: sql`now()` })
