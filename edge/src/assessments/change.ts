import type { Assessment, AssessmentChange } from '@kensa/contract/api/assessments'
import type { OrgContext } from '@kensa/contract/context'
import { criterionAnswersSchema } from '@kensa/contract/rubric'
import { recordAudit } from '@kensa/db/record-audit'
import { withOrg } from '@kensa/db/with-org'
import type { Services } from '../ports/services.ts'
import { lockItemOf, reopenFromSubject, settleFromSubject } from '../reviews/settle-from-subject.ts'
import { writeAssessment } from '../reviews/subjects/assessment.ts'
import { assessed, changedAnswers, withAnswers } from './answers.ts'
import { readContent } from './contents.ts'
import { findAssessment, lockAssessment } from './find.ts'
import { presentAssessment } from './present.ts'

/** Who corrects answers accepts the assessment by that, unless they say otherwise. A change that changes nothing makes no version. */
export async function changeAssessment(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  id: string,
  change: AssessmentChange,
  language: string,
): Promise<Assessment> {
  const { row, content } = await withOrg(db, ctx, async (tx) => {
    const found = await findAssessment(tx, id)
    const item = await lockItemOf(tx, found.assessment.verdictId)
    const before = await lockAssessment(tx, id, change.version)
    const content = await readContent(tx, before)
    const answers = withAnswers(before.answers, change.answers ?? {}, content, 'answers')
    const corrected = changedAnswers(before.answers, answers).length > 0
    const state = change.state ?? (corrected ? 'accepted' : before.state)
    if (!corrected && state === before.state) return { row: found, content }
    const told = await writeAssessment(tx, ctx, before, { ...assessed(answers, content), state })
    if (state === 'proposed') {
      await reopenFromSubject(tx, ctx, item, told)
    } else {
      const machine = criterionAnswersSchema.catch({}).parse(found.machineAnswers)
      const wrong = state === 'rejected' || changedAnswers(machine, answers).length > 0
      const outcome = state === 'rejected' ? 'rejected' : wrong ? 'corrected' : 'accepted'
      await settleFromSubject(tx, ctx, item, { outcome, ...told, wrong })
    }
    await recordAudit(tx, ctx, { action: 'assessment.changed', subject: { kind: 'assessment', id }, ...told })
    return { row: await findAssessment(tx, id), content }
  })
  return presentAssessment(storage, row, content, language)
}
