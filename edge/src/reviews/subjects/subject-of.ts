import type { SubjectKind } from '@kensa/contract/verdict'
import { noSubject } from './no-subject.ts'
import { regionSubject } from './region.ts'
import type { Subject } from './subject.ts'

const subjects: Readonly<Record<SubjectKind, Subject>> = {
  region: regionSubject,
  frame: noSubject,
  specimen: noSubject,
  asset: noSubject,
  asset_pair: noSubject,
}

export const subjectOf = (kind: SubjectKind): Subject => subjects[kind]
