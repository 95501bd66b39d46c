import { createHash } from 'node:crypto'
import { KensaError, permanentFileErrors } from '@kensa/contract/errors'
import type { Provenance } from '@kensa/contract/verdict'
import type { MediaChild } from '../../media/types.ts'
import type { RegionFinder } from '../../models/region-finder.ts'
import type { RegionMasker } from '../../models/region-masker.ts'
import type { Storage } from '../../ports/storage.ts'
import { asItemError, type ItemError } from '../frames/item-error.ts'
import { openFrame } from '../frames/open-frame.ts'
import type { FramePlace, JobFrame } from '../frames/read-frames.ts'
import { type Finding, finderCuts, maskerCuts, outlineFindings } from './outline-findings.ts'
import type { SoughtLabel } from './understand-labels.ts'

/** A frame that was looked at: what was found there, best first, `label` being the place among the labels sought. */
export type SeenFrame = JobFrame & { position: number; found: Finding[]; inputs: Provenance['inputs'] }
export type LookedAt = { position: number; seen: SeenFrame | undefined; error: ItemError | undefined }

/** `masks` where outlines are wanted, and `masker` where the finder cuts none itself. */
type Services = { storage: Storage; media: MediaChild; finder: RegionFinder; masks: boolean; masker: RegionMasker | undefined }

/** From a frame's place to what is to be seen there: read the still, decode it in the cage, ask the model. Its own faults are item errors. */
export async function lookAtFrame(
  { storage, media, finder, masks, masker }: Services,
  orgId: string,
  place: FramePlace,
  labels: readonly SoughtLabel[],
  signal: AbortSignal,
): Promise<LookedAt> {
  const { position, frameId } = place
  const failed = (error: ItemError): LookedAt => ({ position, seen: undefined, error })
  const frame = await openFrame(storage, orgId, place, signal)
  if ('error' in frame) return failed(frame.error)
  const { row, still } = frame
  let pixels: Uint8Array
  let pixelsToMask: Uint8Array | undefined
  try {
    pixels = await media.decodeStill(still, finder.pixelSize, finder.resize, signal)
    if (masker) {
      const alike = masker.pixelSize === finder.pixelSize && masker.resize === finder.resize
      pixelsToMask = alike ? pixels : await media.decodeStill(still, masker.pixelSize, masker.resize, signal)
    }
  } catch (error) {
    if (!(error instanceof KensaError && permanentFileErrors.has(error.code))) throw error
    return failed(asItemError(frameId, error))
  }
  const picture = { width: row.widthPx, height: row.heightPx }
  const meanings = labels.map(({ meaning }) => meaning)
  const lowest = Math.min(...labels.map(({ threshold }) => threshold))
  const found = await finder.find(pixels, meanings, picture, { scoreMin: lowest, masks: masks && !masker }, signal)
  const reached = found.filter(({ label, score }) => score >= (labels[label]?.threshold ?? 1))
  const cutter = masker && pixelsToMask ? maskerCuts(masker, pixelsToMask, picture, signal) : finderCuts
  const outlined = masks ? await outlineFindings(cutter, reached, row) : reached
  const inputs = [
    { kind: 'pixels', sha256: sha256(pixels) },
    { kind: 'still', sha256: sha256(still) },
  ]
  return { position, seen: { ...row, position, found: outlined, inputs }, error: undefined }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
