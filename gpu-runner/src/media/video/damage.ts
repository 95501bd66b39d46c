import type { PacketTable } from './backend.ts'
import { lastNotAbove } from './sampling-plan.ts'

/** Where the container keeps no presentation times, a frame's time may be off by as many frames as a decoder reorders. */
const guessedFramesOff = 4

/**
 * Which frames are spoilt. After a damaged or missing frame everything up to the next key frame is built upon it and may look right to the
 * decoder, so it counts as lost as well. A missing frame counts only once the decoder has complained: some streams have packets that show
 * nothing. Damage that the decoder itself does not notice (arithmetic coding of H.265 and VP9 can swallow it) is not found.
 */
export function createDamageTracker(
  table: PacketTable,
  startPts: number,
): { spoilt(pts: number, damaged: boolean, errors: number): boolean } {
  let next = lastNotAbove(table.pts, startPts - 1) + 1
  let spoiltUntil = Number.NEGATIVE_INFINITY

  function spoilFrom(position: number): void {
    const off = table.exact ? 0 : guessedFramesOff
    const key = lastNotAbove(table.keyPts, table.pts[position + off] ?? Number.POSITIVE_INFINITY) + 1
    const until = table.pts[lastNotAbove(table.pts, table.keyPts[key] ?? Number.POSITIVE_INFINITY) + off]
    spoiltUntil = Math.max(spoiltUntil, table.keyPts[key] === undefined ? Number.POSITIVE_INFINITY : (until ?? Number.POSITIVE_INFINITY))
  }

  return {
    spoilt(pts, damaged, errors) {
      const position = lastNotAbove(table.pts, pts)
      if (table.exact && errors > 0 && next < position) {
        spoilFrom(next)
        spoilFrom(position - 1)
      }
      next = Math.max(next, position + 1)
      if (damaged) spoilFrom(position)
      return damaged || pts < spoiltUntil
    },
  }
}
