import { type Box, iou } from '@kensa/algorithms/boxes/box'
import type { ImportConflictRule } from '@kensa/contract/annotation-files'
import type { Outline, RegionState } from '@kensa/contract/region'
import type { PlacedRegion } from './region-batches.ts'

/** A region that is here, its coordinates as files hold them. */
export type StandingRegion = {
  id: string
  frameId: string
  /** Of the label that its own leads to. */
  rootId: string
  box: Box
  outline: Outline | null
  state: RegionState
  /** Drawn, changed or decided by a person. */
  isPersons: boolean
  version: number
}

export type ConflictReason = 'changed' | 'decided' | 'overlaps'
/** The label that a region of the file gets. */
export type Labelled = { region: PlacedRegion; labelId: string }
export type FramePlan = {
  create: Labelled[]
  /** Standing regions that get the file's version: a machine's, and a person's where the rule says `replace`. */
  change: (Labelled & { standing: StandingRegion })[]
  same: number
  /** Person's versions that differ, whatever the rule. */
  conflicts: { region: PlacedRegion; standing: StandingRegion; reason: ConflictReason }[]
  unmapped: number
  skipped: number
}

/** Overlap from which two boxes of one label are the same thing, as in annotating. */
const sameThing = 0.5

/**
 * What becomes of a frame's regions. One of the file is, of those that stand here: the one of its id; else one of its label and very shape;
 * else the person's one of its label that it covers by half (IoU 0.5). What is equal is left, a machine's own gets the file's version, and of
 * a person's the rule decides. `labelOf`: by the file's name; null leaves a label out, undefined is undecided.
 */
export function planFrame(
  standing: readonly StandingRegion[],
  found: readonly PlacedRegion[],
  labelOf: (name: string) => string | null | undefined,
  rule: ImportConflictRule,
): FramePlan {
  const plan: FramePlan = { create: [], change: [], same: 0, conflicts: [], unmapped: 0, skipped: 0 }
  const free = new Set(standing)
  const labelled: Labelled[] = []
  for (const region of found) {
    const labelId = labelOf(region.label.name)
    if (labelId === undefined) plan.unmapped++
    else if (labelId === null) plan.skipped++
    else labelled.push({ region, labelId })
  }
  const meet = (one: Labelled, other: StandingRegion, how: 'known' | 'overlaps') => {
    free.delete(other)
    const isSameShape = other.rootId === one.labelId && sameGeometry(other, one.region)
    if (isSameShape && other.state === one.region.state) {
      plan.same++
      return
    }
    if (other.isPersons) {
      const reason = how === 'overlaps' ? 'overlaps' : isSameShape ? 'decided' : 'changed'
      plan.conflicts.push({ region: one.region, standing: other, reason })
      if (rule === 'keep') return
    }
    plan.change.push({ ...one, standing: other })
  }
  // Each round over all of them: what one is by its id, no other may be by its place.
  const rounds: ((one: Labelled) => StandingRegion | undefined)[] = [
    ({ region }) => find(free, ({ id }) => id === region.regionId),
    ({ region, labelId }) =>
      find(free, (other) => other.rootId === labelId && sameGeometry(other, region) && other.state === region.state) ??
      find(free, (other) => other.rootId === labelId && sameGeometry(other, region)),
    ({ region, labelId }) => find(free, (other) => other.isPersons && other.rootId === labelId && iou(other.box, region.box) >= sameThing),
  ]
  let left = labelled
  for (const [round, match] of rounds.entries())
    left = left.filter((one) => {
      const other = match(one)
      if (other) meet(one, other, round === 2 ? 'overlaps' : 'known')
      return !other
    })
  plan.create = left
  return plan
}

function find(free: ReadonlySet<StandingRegion>, wanted: (other: StandingRegion) => boolean): StandingRegion | undefined {
  for (const other of free) if (wanted(other)) return other
  return undefined
}

function sameGeometry(a: { box: Box; outline: Outline | null }, b: { box: Box; outline: Outline | null }): boolean {
  return sameBox(a.box, b.box) && JSON.stringify(ordered(a.outline)) === JSON.stringify(ordered(b.outline))
}

const sameBox = (a: Box, b: Box) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

/** Keys in a fixed order: the database keeps its own. */
function ordered(outline: Outline | null) {
  if (outline === null) return null
  return outline.kind === 'polygon' ? ['polygon', outline.polygons] : ['mask', outline.size, outline.counts]
}
