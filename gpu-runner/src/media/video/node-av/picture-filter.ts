import { AVERROR_EAGAIN } from 'node-av/constants'
import { FFmpegError, Filter, type FilterContext, FilterGraph, Frame } from 'node-av/lib'
import type { Rgb } from '../../image/decode-rgb.ts'
import type { VideoHeader } from '../backend.ts'

export type PictureFilter = Disposable & { convert(frame: Frame): Rgb }

type Graph = { graph: FilterGraph; source: FilterContext; sink: FilterContext; shape: string }

/** Decoded frames → upright RGB pictures, through ffmpeg's own filters. The graph is made anew when a stream changes its shape midway. */
export function createPictureFilter(header: VideoHeader): PictureFilter {
  const picture = new Frame()
  picture.alloc()
  let current: Graph | null = null
  return {
    convert(frame) {
      const shape = shapeOf(frame, header)
      if (current?.shape !== shape) {
        current?.graph.free()
        current = buildGraph(shape, header.rgbFilters)
      }
      FFmpegError.throwIfError(current.source.buffersrcAddFrameSync(frame), 'filter a frame')
      const status = current.sink.buffersinkGetFrameSync(picture)
      FFmpegError.throwIfError(status === AVERROR_EAGAIN ? AVERROR_EAGAIN : status, 'get a filtered frame')
      const rgb = { data: picture.toBuffer(), widthPx: picture.width, heightPx: picture.height }
      picture.unref()
      return rgb
    },
    [Symbol.dispose]() {
      current?.graph.free()
      picture.free()
    },
  }
}

function shapeOf(frame: Frame, { unit }: VideoHeader): string {
  const { width, height, format, colorSpace, colorRange } = frame
  return `video_size=${width}x${height}:pix_fmt=${format}:time_base=${unit.num}/${unit.den}:pixel_aspect=1/1:colorspace=${colorSpace}:range=${colorRange}`
}

function buildGraph(shape: string, filters: string): Graph {
  const graph = new FilterGraph()
  graph.alloc()
  graph.nbThreads = 1
  const chain = [`buffer=${shape}`, ...filters.split(','), 'buffersink'].map((text, at) => {
    const [name = '', ...rest] = text.split('=')
    const filter = Filter.getByName(name)
    const context = filter && graph.createFilter(filter, `${name}${at}`, rest.join('=') || null)
    if (!context) throw new Error(`the filter ${text} cannot be made`)
    return context
  })
  for (const [at, context] of chain.entries()) {
    const following = chain[at + 1]
    if (following) FFmpegError.throwIfError(context.link(0, following, 0), 'link filters')
  }
  FFmpegError.throwIfError(graph.configSync(), 'configure filters')
  const [source] = chain
  const sink = chain.at(-1)
  if (!source || !sink) throw new Error('the filter graph is empty')
  return { graph, source, sink, shape }
}
