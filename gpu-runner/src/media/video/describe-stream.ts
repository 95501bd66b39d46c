import { KensaError } from '@kensa/contract/errors'
import type { MediaType } from '@kensa/contract/media-types'
import { displaySideMax } from '../frame-outputs.ts'
import type { VideoHeader } from './backend.ts'
import { type DisplayMatrix, uprightFilters } from './upright.ts'

/** What either back end reads from a container, in its raw form. */
export type StreamFacts = {
  contentType: MediaType
  streamIndex: number
  codec: string
  codedWidthPx: number
  codedHeightPx: number
  /** Width of a pixel ÷ its height. */
  pixelAspect: number
  matrix: DisplayMatrix | null
  unit: { num: number; den: number }
  startS: number
  durationS: number | null
  framesPromised: number | null
  colourSpace: string
}

const codecs = ['h264', 'hevc', 'vp8', 'vp9', 'av1', 'mpeg4', 'mjpeg', 'prores', 'mpeg2video']

export function describeStream(facts: StreamFacts): VideoHeader {
  if (!codecs.includes(facts.codec)) {
    throw new KensaError('unsupported_type', `The video is coded as ${facts.codec}; H.264, H.265, VP9 and AV1 are taken.`)
  }
  if (facts.codedWidthPx <= 0 || facts.codedHeightPx <= 0) {
    throw new KensaError('video_unreadable', 'The video stream does not say how large its pictures are.')
  }
  const upright = uprightFilters(facts.matrix)
  const aspect = facts.pixelAspect > 0 && Number.isFinite(facts.pixelAspect) ? facts.pixelAspect : 1
  const width = Math.max(1, Math.round(facts.codedWidthPx * aspect))
  const [widthPx, heightPx] = upright.swapsSides ? [facts.codedHeightPx, width] : [width, facts.codedHeightPx]
  const matrix = matrixOf(facts.colourSpace, facts.codedHeightPx)
  const shrink = Math.min(1, displaySideMax / Math.max(widthPx, heightPx))
  const picture = { widthPx: Math.max(1, Math.round(widthPx * shrink)), heightPx: Math.max(1, Math.round(heightPx * shrink)) }
  const scale = `scale=${picture.widthPx}:${picture.heightPx}:flags=bicubic:in_color_matrix=${matrix}`
  return {
    contentType: facts.contentType,
    streamIndex: facts.streamIndex,
    codec: facts.codec,
    widthPx,
    heightPx,
    unit: facts.unit,
    startS: facts.startS,
    durationS: facts.durationS,
    framesPromised: facts.framesPromised,
    picture,
    rgbFilters: [...upright.filters, scale, 'format=rgb24'].join(','),
    // JPEG knows one matrix and the full range only.
    jpegFilters: [...upright.filters, `${scale}:out_color_matrix=bt601:out_range=full`, 'format=yuvj420p'].join(','),
  }
}

/** Streams that do not say are taken as players take them: BT.709 from 720 lines up. */
function matrixOf(colourSpace: string, lines: number): string {
  if (/^bt2020/.test(colourSpace)) return 'bt2020'
  if (colourSpace === 'bt709') return 'bt709'
  if (/^(smpte170m|bt470bg|fcc)$/.test(colourSpace)) return 'bt601'
  return lines >= 720 ? 'bt709' : 'bt601'
}
