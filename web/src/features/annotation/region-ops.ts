import type { Box } from '@kensa/algorithms/boxes/box'
import type { Region } from '../../api/types.ts'

type Outline = NonNullable<Region['outline']>
/** Where a region is: by a box, or by an outline that the box follows. */
export type Place = { box: Box; outline: Outline | null }
export type Change = { labelId?: string; place?: Place; state?: Region['state'] }

/** One edit of one region; `id` may be one of the page's own until the region is saved. */
export type Op =
  | { kind: 'create'; frameId: string; id: string; labelId: string; place: Place }
  | { kind: 'change'; frameId: string; id: string; change: Change }
  | { kind: 'delete'; frameId: string; id: string }

/** Regions as they will be once the edit is saved. */
export function applyOp(regions: readonly Region[], op: Op, now: string): Region[] {
  if (op.kind === 'create') {
    const { id, frameId, labelId, place } = op
    const made: Region = {
      ...{ id, frameId, labelId, ...place, origin: 'person', state: 'accepted' },
      ...{ verdictId: null, confidence: null, version: 1, createdAt: now, changedAt: null },
    }
    return [made, ...regions]
  }
  const is = ({ id }: Region) => id === op.id
  if (op.kind === 'delete')
    return regions.flatMap((region) =>
      !is(region) ? [region] : region.origin === 'person' ? [] : [{ ...region, state: 'rejected' as const }],
    )
  const { labelId, place, state } = op.change
  return regions.map((region) => {
    if (!is(region)) return region
    const corrected = labelId !== undefined || place !== undefined
    return { ...region, ...place, labelId: labelId ?? region.labelId, state: state ?? (corrected ? 'accepted' : region.state) }
  })
}

/** The edit that takes another one back, given the region as it was before it. */
export function inverseOf(op: Op, before: Region | undefined): Op | undefined {
  const { frameId, id } = op
  if (op.kind === 'create') return { kind: 'delete', frameId, id }
  if (before === undefined) return undefined
  const { labelId, box, outline, state, origin } = before
  if (op.kind === 'change') {
    const change: Change = { state }
    if (op.change.labelId !== undefined) change.labelId = labelId
    if (op.change.place !== undefined) change.place = { box, outline }
    return { kind: 'change', frameId, id, change }
  }
  return origin === 'person'
    ? { kind: 'create', frameId, id, labelId, place: { box, outline } }
    : { kind: 'change', frameId, id, change: { state } }
}

/** A later change of the same region on top of an earlier one. */
export function mergeChanges(earlier: Change, later: Change): Change {
  const corrects = later.labelId !== undefined || later.place !== undefined
  const { state: _, ...rest } = earlier
  // A correction accepts, so a state of before it doesn't outlive it.
  return { ...(corrects ? rest : earlier), ...later }
}
