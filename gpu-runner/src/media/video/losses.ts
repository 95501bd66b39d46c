import type { DecodeItemError } from '../types.ts'
import type { PacketTable, VideoHeader } from './backend.ts'
import { lastNotAbove, type SamplingPlan, timeOf } from './sampling-plan.ts'

export function timeCode(timeS: number): string {
  return `t=${Math.max(0, timeS).toFixed(3)}s`
}

/** A frame of the plan that cannot be shown. */
export function lostFrame(header: VideoHeader, plan: SamplingPlan, index: number, complaint: string | undefined): DecodeItemError {
  const subject = timeCode(timeOf(header, plan.pts[index] ?? 0))
  const reason = complaint === undefined ? 'there is nothing to decode' : complaint
  return {
    kind: 'itemError',
    key: `frame:${index}`,
    subject,
    code: 'file_corrupt',
    detail: `The frame at ${subject.slice(2)} is lost: ${reason}.`,
  }
}

/** What the packets alone tell to be missing: holes that the container reader complained about, an end cut off, frames above the limit. */
export function containerLosses(header: VideoHeader, table: PacketTable, plan: SamplingPlan): DecodeItemError[] {
  const losses = table.complaints.length > 0 ? holes(header, table) : []
  const last = timeOf(header, table.pts.at(-1) ?? 0)
  const promised = header.framesPromised
  if (promised !== null && promised > table.pts.length + 1 && (table.complaints.length > 0 || promised > table.pts.length * 1.02)) {
    const detail = `The file ends early: ${table.pts.length} of ${promised} frames are there.`
    losses.push({ kind: 'itemError', key: 'end', subject: `${timeCode(last)} to the end`, code: 'file_truncated', detail })
  } else if (table.complaints.some((complaint) => /ended prematurely|partial file|truncat|end of file/i.test(complaint))) {
    const detail = `The file ends early, after ${last.toFixed(3)}s.`
    losses.push({ kind: 'itemError', key: 'end', subject: `${timeCode(last)} to the end`, code: 'file_truncated', detail })
  }
  if (plan.cut) {
    const from = timeOf(header, plan.pts.at(-1) ?? 0)
    const detail = `At most ${plan.pts.length} frames are taken of a video; those after ${from.toFixed(3)}s are left out. Sample less often.`
    losses.push({ kind: 'itemError', key: 'limit', subject: `${timeCode(from)} to the end`, code: 'too_large', detail })
  }
  return losses
}

/** Gaps many times longer than the usual distance of frames. */
function holes(header: VideoHeader, { pts, complaints }: PacketTable): DecodeItemError[] {
  const gaps = Float64Array.from({ length: Math.max(0, pts.length - 1) }, (_, at) => (pts[at + 1] ?? 0) - (pts[at] ?? 0))
  const usual = gaps.toSorted()[gaps.length >> 1] ?? 0
  const losses: DecodeItemError[] = []
  for (const [at, gap] of gaps.entries()) {
    if (gap <= usual * 5 || losses.length >= 1000) continue
    const from = timeOf(header, pts[at] ?? 0)
    const to = timeOf(header, pts[lastNotAbove(pts, pts[at] ?? 0) + 1] ?? 0)
    const detail = `The video from ${from.toFixed(3)}s to ${to.toFixed(3)}s is lost: ${complaints[0]}.`
    losses.push({
      kind: 'itemError',
      key: `gap:${Math.round(from * 1000)}`,
      subject: `${timeCode(from)} to ${to.toFixed(3)}s`,
      code: 'file_corrupt',
      detail,
    })
  }
  return losses
}
