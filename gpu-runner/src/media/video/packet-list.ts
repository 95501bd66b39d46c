import type { PacketTable } from './backend.ts'

/** More packets than this are not a video that anybody filmed: 200 hours at 30 frames a second. */
const packetsMax = 21_600_000

/** Collects the packets of a stream as a back end reads them. */
export function createPacketList(): {
  add(pts: number | null, dts: number | null, key: boolean): void
  finish(complaints: string[]): PacketTable
} {
  const stamps: number[] = []
  const keys: number[] = []
  let exact = true
  return {
    add(pts, dts, key) {
      const stamp = pts ?? dts
      if (pts === null) exact = false
      if (stamp === null || stamps.length >= packetsMax) return
      stamps.push(stamp)
      if (key) keys.push(stamp)
    },
    finish: (complaints) => ({ pts: Float64Array.from(stamps).sort(), keyPts: Float64Array.from(keys).sort(), exact, complaints }),
  }
}
