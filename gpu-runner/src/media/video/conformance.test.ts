import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFfmpeg } from '../find-ffmpeg.ts'
import { colourAt, type Decoded, decodeWith } from '../testing/decode-all.ts'
import { lumaOf } from '../testing/draw-quarters.ts'
import { makeVideo, steadyTimes, type VideoToMake } from '../testing/make-video.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import type { Sampling } from '../types.ts'
import type { VideoBackend } from './backend.ts'
import { ffmpegBackend } from './ffmpeg/backend.ts'
import { nodeAvBackend } from './node-av/backend.ts'

// One suite for both back ends: what it says of one it says of the other.
const paths = findFfmpeg()
const backends: [string, VideoBackend | null][] = [
  ['node-av', nodeAvBackend()],
  [paths ? 'ffmpeg' : 'ffmpeg (not found here: install ffmpeg 5.1 or newer to run these)', paths && ffmpegBackend(paths, () => {})],
]

const folder = temporaryFolder()
const files: [string, VideoToMake['encoder'], string][] = [
  ['H.264 in MP4', 'libx264', 'video/mp4'],
  ['H.264 in MOV', 'libx264', 'video/quicktime'],
  ['H.265 in MP4', 'libx265', 'video/mp4'],
  ['VP9 in WebM', 'libvpx-vp9', 'video/webm'],
  ['AV1 in MKV', 'libsvtav1', 'video/x-matroska'],
  ['MPEG-4 in AVI', 'mpeg4', 'video/x-msvideo'],
]
const made = new Map<string, string>()

function video(name: string, more: Omit<VideoToMake, 'path'>, ending = 'mp4'): string {
  const path = made.get(name) ?? makeVideo({ ...more, path: join(folder, `${name.replaceAll(/\W/g, '-')}.${ending}`) })
  made.set(name, path)
  return path
}

const endings: Record<string, string> = { MP4: 'mp4', MOV: 'mov', WebM: 'webm', MKV: 'mkv', AVI: 'avi' }
const plain = (name: string, encoder: VideoToMake['encoder']) =>
  video(name, { encoder, timesMs: steadyTimes(90, 25), keyEvery: 25 }, endings[name.split(' ').at(-1) ?? ''])
const rate = (framesPerSecond: number): Sampling => ({ mode: 'rate', framesPerSecond })

/** Red, green and blue quarters where they belong, and the grey of the frame with the given number. */
function expectPicture(frame: Decoded['frames'][number] | undefined, number: number): void {
  expect(frame).toBeDefined()
  if (!frame) return
  const near = (across: number, down: number, colour: number[]) => {
    for (const [channel, value] of colourAt(frame, across, down).entries())
      expect(Math.abs(value - (colour[channel] ?? 0))).toBeLessThan(28)
  }
  near(0.25, 0.25, [254, 0, 0])
  near(0.75, 0.25, [0, 255, 1])
  near(0.25, 0.75, [0, 0, 255])
  const grey = (lumaOf(number) - 16) * (255 / 219)
  near(0.75, 0.75, [grey, grey, grey])
}

describe.each(backends)('%s', (_, backend) => {
  const test = it.skipIf(backend === null)
  const run = (request: Parameters<typeof decodeWith>[1]) => decodeWith(backend as VideoBackend, request)

  test.each(files)('gives the first frame of every second of %s, in its colours', async (name, encoder) => {
    const { frames, errors } = await run({ path: plain(name, encoder), sampling: rate(1) })
    expect(errors).toEqual([])
    expect(frames.map(({ index, tMs }) => [index, tMs])).toEqual([0, 1, 2, 3].map((second) => [second, second * 1000]))
    for (const [second, frame] of frames.entries()) expectPicture(frame, second * 25)
  })

  test.each(files)('gives the key frames of %s alone when asked', async (name, encoder) => {
    const { frames, errors } = await run({ path: plain(name, encoder), sampling: { mode: 'keyframes' } })
    expect(errors).toEqual([])
    expect(frames.length).toBeGreaterThanOrEqual(4)
    expect(frames.map(({ index }) => index)).toEqual(frames.map((_, n) => n))
    for (const frame of frames) expectPicture(frame, Math.round(frame.tMs / 40))
  })

  test.each(files)('resumes %s in the middle with the same frames', async (name, encoder) => {
    const path = plain(name, encoder)
    const whole = await run({ path, sampling: rate(2.5) })
    const rest = await run({ path, sampling: rate(2.5), fromIndex: 5 })
    expect(whole.frames.length).toBe(9)
    expect(rest.frames).toEqual(whole.frames.slice(5))
  })

  test('takes every frame where the rate is that of the video', async () => {
    const { frames } = await run({ path: plain('H.264 in MP4', 'libx264'), sampling: rate(25) })
    expect(frames.map(({ tMs }) => tMs)).toEqual(steadyTimes(90, 25))
  })

  test('takes every frame of 30 frames a second from whole milliseconds', async () => {
    const path = video('thirty', { encoder: 'libx264', timesMs: steadyTimes(60, 30) }, 'mkv')
    expect((await run({ path, sampling: rate(30) })).frames.length).toBe(60)
  })

  test('takes a frame once where the rate varies and several ticks fall on it', async () => {
    const timesMs = [0, 40, 80, 900, 1000, 1033, 1066, 2500, 2540, 5000, 5040, 5080]
    const path = video('variable', { encoder: 'libx264', timesMs, keyEvery: 4 }, 'mkv')
    expect((await run({ path, sampling: rate(1) })).frames.map(({ tMs }) => tMs)).toEqual([0, 1000, 2500, 5000])
    expect((await run({ path, sampling: rate(0.5) })).frames.map(({ tMs }) => tMs)).toEqual([0, 2500, 5000])
  })

  test('jumps over what nobody wants when sampling seldom', async () => {
    const path = video('seldom', { encoder: 'libx264', timesMs: steadyTimes(150, 5), keyEvery: 10, widthPx: 160, heightPx: 120 })
    const { frames, errors } = await run({ path, sampling: rate(0.1) })
    expect(errors).toEqual([])
    expect(frames.map(({ tMs }) => tMs)).toEqual([0, 10_000, 20_000])
    for (const frame of frames) expectPicture(frame, frame.tMs / 200)
  })

  test('turns a phone video upright', async () => {
    const path = video('turned', { encoder: 'libx264', timesMs: steadyTimes(25, 25), turned: true })
    const header = await (backend as VideoBackend).readHeader(path, 'video/mp4')
    expect([header.widthPx, header.heightPx]).toEqual([240, 320])
    const { frames } = await run({ path })
    expect([frames[0]?.widthPx, frames[0]?.heightPx]).toEqual([240, 320])
    // A clockwise quarter turn moves the blue quarter from bottom left to top left.
    expect(colourAt(frames[0] as Decoded['frames'][number], 0.25, 0.25)[2]).toBeGreaterThan(220)
    expect(colourAt(frames[0] as Decoded['frames'][number], 0.75, 0.25)[0]).toBeGreaterThan(220)
  })

  test('keeps pictures at 2048 pixels and tells the true size', async () => {
    const path = video('large', { encoder: 'libx264', timesMs: steadyTimes(3, 25), widthPx: 2560, heightPx: 1440 })
    expect(await (backend as VideoBackend).readHeader(path, 'video/mp4')).toMatchObject({ widthPx: 2560, heightPx: 1440 })
    expect((await run({ path })).frames[0]).toMatchObject({ widthPx: 2048, heightPx: 1152 })
  })
})

it.skipIf(!paths)('node-av and ffmpeg choose the same frames and the same colours', async () => {
  for (const [name, encoder] of files) {
    const path = plain(name, encoder)
    for (const sampling of [rate(1), rate(7), { mode: 'keyframes' } as const]) {
      const [first, second] = await Promise.all(backends.map(([, backend]) => decodeWith(backend as VideoBackend, { path, sampling })))
      expect(second?.frames.map(({ index, tMs, pts }) => ({ index, tMs, pts }))).toEqual(
        first?.frames.map(({ index, tMs, pts }) => ({ index, tMs, pts })),
      )
      for (const [at, frame] of (first?.frames ?? []).entries()) {
        const other = second?.frames[at]?.pixels ?? new Uint8Array()
        const differences = frame.pixels.reduce((sum, value, n) => sum + Math.abs(value - (other[n] ?? 0)), 0)
        expect(differences / frame.pixels.length).toBeLessThan(3)
      }
    }
  }
})
