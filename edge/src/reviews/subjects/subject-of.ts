import type { JobTask } from '@kensa/contract/job-message'
import type { SubjectKind } from '@kensa/contract/verdict'
import { assessmentSubject } from './assessment.ts'
import { noSubject } from './no-subject.ts'
import { regionSubject } from './region.ts'
import type { Subject } from './subject.ts'

const ofKind: Partial<Record<SubjectKind, Subject>> = { region: regionSubject }
/** Of tasks that keep what stands of their verdicts in a row of its own, whatever those are about. */
const ofTask: Partial<Record<JobTask, Subject>> = { criteria: assessmentSubject }

export const subjectOf = ({ task, subjectKind }: { task: JobTask; subjectKind: SubjectKind }): Subject =>
  ofTask[task] ?? ofKind[subjectKind] ?? noSubject
