import { KensaError } from '@kensa/contract/errors'
import type { MediaType } from '@kensa/contract/media-types'
import {
  AV_CODEC_ID_AV1,
  AV_CODEC_ID_H264,
  AV_CODEC_ID_HEVC,
  AV_CODEC_ID_MJPEG,
  AV_CODEC_ID_MPEG2VIDEO,
  AV_CODEC_ID_MPEG4,
  AV_CODEC_ID_PRORES,
  AV_CODEC_ID_VP8,
  AV_CODEC_ID_VP9,
  AV_DISPOSITION_ATTACHED_PIC,
  AV_DISPOSITION_DEFAULT,
  AV_NOPTS_VALUE,
  AV_PKT_DATA_DISPLAYMATRIX,
  AVCOL_SPC_BT470BG,
  AVCOL_SPC_BT709,
  AVCOL_SPC_BT2020_CL,
  AVCOL_SPC_BT2020_NCL,
  AVCOL_SPC_FCC,
  AVCOL_SPC_SMPTE170M,
  AVMEDIA_TYPE_VIDEO,
} from 'node-av/constants'
import { FFmpegError } from 'node-av/lib'
import type { VideoHeader } from '../backend.ts'
import { describeStream } from '../describe-stream.ts'
import { collectComplaints, settle } from './complaints.ts'
import { openInput } from './open-input.ts'

const codecNames = new Map<number, string>([
  [AV_CODEC_ID_H264, 'h264'],
  [AV_CODEC_ID_HEVC, 'hevc'],
  [AV_CODEC_ID_VP8, 'vp8'],
  [AV_CODEC_ID_VP9, 'vp9'],
  [AV_CODEC_ID_AV1, 'av1'],
  [AV_CODEC_ID_MPEG4, 'mpeg4'],
  [AV_CODEC_ID_MJPEG, 'mjpeg'],
  [AV_CODEC_ID_PRORES, 'prores'],
  [AV_CODEC_ID_MPEG2VIDEO, 'mpeg2video'],
])

const colourSpaces = new Map<number, string>([
  [AVCOL_SPC_BT709, 'bt709'],
  [AVCOL_SPC_BT470BG, 'bt470bg'],
  [AVCOL_SPC_SMPTE170M, 'smpte170m'],
  [AVCOL_SPC_FCC, 'fcc'],
  [AVCOL_SPC_BT2020_NCL, 'bt2020nc'],
  [AVCOL_SPC_BT2020_CL, 'bt2020c'],
])

export async function readHeader(path: string, contentType: MediaType): Promise<VideoHeader> {
  const complaints = collectComplaints()
  try {
    return await read(path, contentType)
  } catch (error) {
    if (!(error instanceof FFmpegError)) throw error
    await settle()
    throw new KensaError('video_unreadable', `The video cannot be opened: ${complaints.texts.at(-1) ?? FFmpegError.strerror(error.code)}.`)
  } finally {
    complaints.stop()
  }
}

async function read(path: string, contentType: MediaType): Promise<VideoHeader> {
  await using input = openInput(path)
  FFmpegError.throwIfError(input.findStreamInfoSync(), 'find streams')
  const videos = input.streams.filter(
    ({ codecpar, disposition }) => codecpar.codecType === AVMEDIA_TYPE_VIDEO && (disposition & AV_DISPOSITION_ATTACHED_PIC) === 0,
  )
  const stream = videos.find(({ disposition }) => (disposition & AV_DISPOSITION_DEFAULT) !== 0) ?? videos[0]
  if (!stream) throw new KensaError('video_unreadable', 'The file holds no video stream.')
  const { codecpar, timeBase } = stream
  const aspect = stream.sampleAspectRatio.num > 0 ? stream.sampleAspectRatio : codecpar.sampleAspectRatio
  return describeStream({
    contentType,
    streamIndex: stream.index,
    codec: codecNames.get(codecpar.codecId) ?? `codec ${codecpar.codecId}`,
    codedWidthPx: codecpar.width,
    codedHeightPx: codecpar.height,
    pixelAspect: aspect.num / aspect.den,
    matrix: matrixOf(codecpar.getCodedSideData(AV_PKT_DATA_DISPLAYMATRIX)),
    unit: { num: timeBase.num, den: timeBase.den },
    startS: input.startTime === AV_NOPTS_VALUE ? 0 : Number(input.startTime) / 1e6,
    durationS: durationOf(stream.duration, timeBase.num / timeBase.den) ?? durationOf(input.duration, 1e-6),
    framesPromised: stream.nbFrames > 0n ? Number(stream.nbFrames) : null,
    colourSpace: colourSpaces.get(codecpar.colorSpace) ?? '',
  })
}

function durationOf(value: bigint, unitS: number): number | null {
  return value === AV_NOPTS_VALUE || value <= 0n ? null : Number(value) * unitS
}

function matrixOf(sideData: Buffer | null): number[] | null {
  return sideData && sideData.length >= 36 ? Array.from({ length: 9 }, (_, at) => sideData.readInt32LE(at * 4)) : null
}
