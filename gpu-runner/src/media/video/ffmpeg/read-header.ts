import { KensaError } from '@kensa/contract/errors'
import type { MediaType } from '@kensa/contract/media-types'
import type { FfmpegPaths } from '../../find-ffmpeg.ts'
import type { VideoHeader } from '../backend.ts'
import { describeStream } from '../describe-stream.ts'
import { type Helper, runFfprobe } from './run-ffprobe.ts'

type ProbedStream = {
  index: number
  codec_type?: string
  codec_name?: string
  width?: number
  height?: number
  sample_aspect_ratio?: string
  time_base?: string
  duration?: string
  nb_frames?: string
  color_space?: string
  disposition?: { default?: number; attached_pic?: number }
  side_data_list?: { displaymatrix?: string }[]
}
type Probed = { streams?: ProbedStream[]; format?: { start_time?: string; duration?: string } }

export async function readHeader(paths: FfmpegPaths, helper: Helper, path: string, contentType: MediaType): Promise<VideoHeader> {
  let json = ''
  const complaints = await runFfprobe(paths, helper, path, ['-show_streams', '-show_format', '-of', 'json'], (line) => {
    json += line
  })
  const probed = JSON.parse(json || '{}') as Probed
  if (!probed.streams) throw new KensaError('video_unreadable', `The video cannot be opened: ${complaints.at(-1) ?? 'no reason given'}.`)
  const videos = probed.streams.filter((stream) => stream.codec_type === 'video' && stream.disposition?.attached_pic !== 1)
  const stream = videos.find((each) => each.disposition?.default === 1) ?? videos[0]
  if (!stream) throw new KensaError('video_unreadable', 'The file holds no video stream.')
  const [num, den] = fraction(stream.time_base)
  const [wide, high] = fraction(stream.sample_aspect_ratio?.replace(':', '/'))
  return describeStream({
    contentType,
    streamIndex: stream.index,
    codec: stream.codec_name ?? 'unknown',
    codedWidthPx: stream.width ?? 0,
    codedHeightPx: stream.height ?? 0,
    pixelAspect: wide / high,
    matrix: matrixOf(stream),
    unit: { num, den },
    startS: number(probed.format?.start_time) ?? 0,
    durationS: number(stream.duration) ?? number(probed.format?.duration),
    framesPromised: number(stream.nb_frames),
    colourSpace: stream.color_space ?? '',
  })
}

function fraction(text: string | undefined): [number, number] {
  const [above, below] = (text ?? '').split('/').map(Number)
  return above && below ? [above, below] : [1, 1]
}

function number(text: string | undefined): number | null {
  const value = Number(text ?? Number.NaN)
  return Number.isFinite(value) ? value : null
}

/** ffprobe prints the matrix as three lines of "address: a b c". */
function matrixOf(stream: ProbedStream): number[] | null {
  const text = stream.side_data_list?.find((side) => side.displaymatrix !== undefined)?.displaymatrix
  if (text === undefined) return null
  return [...text.matchAll(/:\s*(-?\d+)\s+(-?\d+)\s+(-?\d+)/g)].flatMap(([, ...row]) => row.map(Number))
}
