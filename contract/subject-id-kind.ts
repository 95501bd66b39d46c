import type { IdKind } from './ids.ts'
import type { SubjectKind } from './verdict.ts'

/** By which kind of id a subject is told. */
export const subjectIdKindOf: Readonly<Record<SubjectKind, IdKind>> = {
  frame: 'frame',
  region: 'region',
  specimen: 'specimen',
  asset: 'asset',
  asset_pair: 'asset',
}
