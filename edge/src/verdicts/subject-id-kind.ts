import type { IdKind } from '@kensa/contract/ids'
import type { SubjectKind } from '@kensa/contract/verdict'

/** By which kind of id a subject is told. */
export const subjectIdKindOf: Readonly<Record<SubjectKind, IdKind>> = {
  frame: 'frame',
  region: 'region',
  specimen: 'specimen',
  asset: 'asset',
  asset_pair: 'asset',
}
