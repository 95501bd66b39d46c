import { KensaError } from '@kensa/contract/errors'
import { frameOutputs } from '../frame-outputs.ts'
import type { DecodedItem, DecodeRequest } from '../types.ts'
import type { PacketTable, SeekTo, VideoBackend, VideoHeader } from './backend.ts'
import { createDamageTracker } from './damage.ts'
import { containerLosses, lostFrame } from './losses.ts'
import { openVideo } from './open-video.ts'
import { lastNotAbove, planSampling, timeOf } from './sampling-plan.ts'

export type EmitItem = (message: { type: 'item'; item: DecodedItem; nextIndex: number }) => Promise<void>

/**
 * First the packets are listed without decoding, which fixes index and time of every frame to take; then frames are decoded and matched to
 * that plan. So indexes are the same whatever is damaged and wherever work resumes, and what is missing is known by name.
 */
export async function decodeVideo(backend: VideoBackend, request: DecodeRequest, emit: EmitItem): Promise<void> {
  const { path, sampling, fromIndex } = request
  const header = await openVideo(backend, path, request.contentType)
  const table = await backend.listPackets(path, header)
  const plan = planSampling(header, table, sampling)
  if (plan.pts.length === 0) {
    throw new KensaError(
      'video_unreadable',
      `The video holds no frame that can be read${table.complaints[0] ? `: ${table.complaints[0]}` : ''}.`,
    )
  }

  let next = fromIndex
  let complaint: string | undefined
  /** Lost frames wait for the first good one: a file with none fails as a whole. */
  let anyGood = fromIndex > 0
  const waiting: number[] = []
  const tellLost = async () => {
    for (const index of waiting.splice(0)) {
      await emit({ type: 'item', item: lostFrame(header, plan, index, complaint), nextIndex: index + 1 })
    }
  }

  const firstPts = plan.pts[fromIndex]
  if (firstPts !== undefined) {
    const seekTo = seekPoint(header, table, firstPts)
    const damage = createDamageTracker(table, seekTo?.pts ?? Number.NEGATIVE_INFINITY)
    const spoilt = new Set<number>()
    let pictures = 0
    // Key frames alone, in a container without presentation times: only their order is sure.
    const byOrder = !table.exact && sampling.mode === 'keyframes'
    for await (const event of backend.decode(path, header, table, seekTo, {
      sampling,
      plan: plan.pts,
      fromIndex: table.exact ? fromIndex : 0,
    })) {
      if (event.kind === 'complaint') {
        complaint ??= event.text
      } else if (event.kind === 'decoded') {
        if (damage.spoilt(event.pts, event.damaged, event.errors)) spoilt.add(event.pts)
      } else {
        const index = byOrder ? pictures : Math.max(0, lastNotAbove(plan.pts, event.pts))
        const pts = byOrder ? (plan.pts[index] ?? event.pts) : event.pts
        pictures += 1
        if (index < next) continue
        while (next < index) waiting.push(next++)
        next = index + 1
        if (spoilt.has(event.pts)) {
          waiting.push(index)
          continue
        }
        anyGood = true
        await tellLost()
        const outputs = await frameOutputs(event.picture, request.pixelSize, request.resize)
        const tMs = Math.max(0, Math.round(timeOf(header, pts) * 1000))
        await emit({ type: 'item', item: { kind: 'frame', index, tMs, pts: BigInt(pts), ...outputs }, nextIndex: index + 1 })
        if (next >= plan.pts.length) break
      }
    }
    while (next < plan.pts.length) waiting.push(next++)
  }

  if (!anyGood) {
    throw new KensaError(
      'video_unreadable',
      `None of the ${plan.pts.length} frames of the video can be decoded: ${complaint ?? 'no reason given'}.`,
    )
  }
  if (table.exact || complaint !== undefined) await tellLost()
  for (const item of containerLosses(header, table, plan)) await emit({ type: 'item', item, nextIndex: plan.pts.length })
}

/** The key frame that decoding must start from; null from the beginning, and where times are guesses. */
function seekPoint(header: VideoHeader, table: PacketTable, pts: number): SeekTo {
  const key = lastNotAbove(table.keyPts, pts)
  if (key <= 0 || !table.exact) return null
  const keyPts = table.keyPts[key] ?? 0
  return { pts: keyPts, timeS: timeOf(header, keyPts) }
}
