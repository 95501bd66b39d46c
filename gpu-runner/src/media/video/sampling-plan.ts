import { limits } from '@kensa/contract/limits'
import type { Sampling } from '../types.ts'
import type { PacketTable, VideoHeader } from './backend.ts'
import { tickOf } from './ticks.ts'

/** Position = frame index of the asset; value = presentation time stamp. Made from the packets alone, so it is the same on every attempt. */
export type SamplingPlan = { pts: Float64Array; cut: boolean }

/** The frames to take, at most `limits.framesPerVideoMax`; `cut` tells that there were more. */
export function planSampling(
  header: VideoHeader,
  table: PacketTable,
  sampling: Sampling,
  framesMax: number = limits.framesPerVideoMax,
): SamplingPlan {
  const chosen = sampling.mode === 'keyframes' ? [...table.keyPts] : atRate(header, table.pts, sampling.framesPerSecond)
  return { pts: Float64Array.from(chosen.slice(0, framesMax)), cut: chosen.length > framesMax }
}

function atRate(header: VideoHeader, pts: Float64Array, framesPerSecond: number): number[] {
  const chosen: number[] = []
  let lastTick = Number.NEGATIVE_INFINITY
  for (const stamp of pts) {
    const tick = tickOf(timeOf(header, stamp), framesPerSecond)
    if (tick > lastTick) chosen.push(stamp)
    lastTick = Math.max(lastTick, tick)
  }
  return chosen
}

export function timeOf(header: Pick<VideoHeader, 'unit' | 'startS'>, pts: number): number {
  return pts * (header.unit.num / header.unit.den) - header.startS
}

/** The position of the last value that is not above; −1 when all are above. */
export function lastNotAbove(rising: Float64Array, value: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((rising[middle] ?? Number.POSITIVE_INFINITY) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
