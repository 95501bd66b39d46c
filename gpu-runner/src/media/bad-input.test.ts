import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { residentBytes } from '../resident-memory.ts'
import { startMediaChild } from './client.ts'
import { findFfmpeg } from './find-ffmpeg.ts'
import { cutOff, heicPhoto, manyPagesTiff, scribbledOn, solidPng } from './testing/bad-files.ts'
import { decodeThrough } from './testing/decode-all.ts'
import { makeVideo, steadyTimes } from './testing/make-video.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import type { ChildDeath, MediaChild } from './types.ts'

const folder = temporaryFolder()
const file = (name: string, bytes: Uint8Array | string) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const deaths: ChildDeath[] = []
const media = startMediaChild({ concurrency: 1, videoBackend: 'node-av', onDeath: (death) => deaths.push(death) })
let good: string
let video: string
let photo: Buffer
let peakBytes = 0
const watch = setInterval(() => {
  peakBytes = Math.max(peakBytes, ...media.pids().map(residentBytes))
}, 20)

/** The same grey noise at every run: libvips seeds its own by the clock. */
function noise(width: number, height: number): Uint8Array {
  let state = 20_261
  return Uint8Array.from({ length: width * height * 3 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return 64 + (state >>> 25)
  })
}

beforeAll(async () => {
  photo = await sharp(noise(480, 360), { raw: { width: 480, height: 360, channels: 3 } })
    .jpeg()
    .toBuffer()
  good = file('good.jpg', photo)
  video = makeVideo({ path: join(folder, 'good.mp4'), encoder: 'libx264', timesMs: steadyTimes(150, 25), noisy: true })
})
afterEach(async () => {
  expect((await decodeThrough(media, { path: good })).frames, 'the next file works').toHaveLength(1)
  expect(peakBytes, 'memory of the decoding process').toBeLessThan(1e9)
})
afterAll(async () => {
  clearInterval(watch)
  await media.close()
  expect(deaths).toEqual([])
})

async function expectRefusal(path: string, code: string, words: RegExp): Promise<void> {
  const refusal = await decodeThrough(media, { path }).then(
    () => null,
    (error: unknown) => error,
  )
  expect(refusal).toMatchObject({ name: 'KensaError', code })
  expect((refusal as Error).message).toMatch(words)
  expect((refusal as Error).message).not.toContain(folder)
}

describe('images', () => {
  it('of no bytes are said to be empty', async () => {
    await expectRefusal(file('empty.jpg', ''), 'file_empty', /no bytes/)
  })

  it.each(['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const)('cut off midway are said to be cut off: %s', async (format) => {
    const path = file(`whole.${format}`, await sharp(photo).toFormat(format, { effort: 1 }).toBuffer())
    for (const share of [0.5, 0.9])
      await expectRefusal(cutOff(path, share, `${path}-${share}`), 'file_truncated', /a part of the file is missing/)
  })

  it.each(['jpeg', 'png', 'gif', 'avif'] as const)('with noise in the middle are said to be damaged: %s', async (format) => {
    const path = file(`whole.${format}`, await sharp(photo).toFormat(format, { effort: 1 }).toBuffer())
    await expectRefusal(scribbledOn(path, 0.4, 2000, 7, `${path}-noise`), 'file_corrupt', /cannot be decoded/)
  })

  it('are known by their bytes whatever their name says', async () => {
    await expectRefusal(file('text.jpg', 'just some words'), 'unsupported_type', /text file.*photos and videos only/)
    await expectRefusal(file('drawing.png', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'unsupported_type', /SVG/)
    await expectRefusal(file('paper.jpg', '%PDF-1.7 '), 'unsupported_type', /PDF/)
    await expectRefusal(file('phone.jpg', heicPhoto()), 'unsupported_type', /HEIC.*Export it as JPEG/)
    const png = file('really-a-png.jpg', await sharp(photo).png().toBuffer())
    expect(await media.probe({ path: png, contentType: 'image/jpeg', sampling: { mode: 'keyframes' } })).toMatchObject({
      contentType: 'image/png',
    })
  })

  it('of 256 megapixels are refused by their header, naming size and limit', async () => {
    await expectRefusal(file('huge.png', solidPng(16_000, 16_000)), 'image_too_large', /16000×16000.*50000000/)
  })

  it('just within the limit are taken', async () => {
    const { frames } = await decodeThrough(media, { path: file('large.png', solidPng(7000, 7000)) })
    expect(frames[0]).toMatchObject({ widthPx: 2048, heightPx: 2048 })
  })

  it('of 10,000 pages are refused, naming both numbers', async () => {
    await expectRefusal(file('book.tif', manyPagesTiff(10_000)), 'too_many_pages', /10000 pages.*1000/)
    expect((await decodeThrough(media, { path: file('leaflet.tif', manyPagesTiff(1000)) })).frames).toHaveLength(1)
  })
})

const both = [
  ['node-av', true],
  [findFfmpeg() ? 'ffmpeg' : 'ffmpeg (not found here: install ffmpeg 5.1 or newer to run these)', findFfmpeg() !== null],
] as const

describe.each(both)('videos through %s', (name, present) => {
  const test = it.skipIf(!present)
  let other: MediaChild
  beforeAll(() => {
    if (present) other = startMediaChild({ concurrency: 1, videoBackend: name === 'node-av' ? 'node-av' : 'ffmpeg' })
  })
  afterAll(() => other?.close())
  const refuse = async (path: string, code: string, words: RegExp) => {
    await expect(decodeThrough(other, { path })).rejects.toMatchObject({ code, message: expect.stringMatching(words) })
    await expect(other.probe({ path, contentType: 'video/mp4', sampling: { mode: 'keyframes' } })).rejects.toMatchObject({ code })
    expect((await decodeThrough(other, { path: video })).frames, 'the next file works').toHaveLength(6)
  }

  test('without an index are said to have none', async () => {
    await refuse(cutOff(video, 0.6, join(folder, 'recording.mp4')), 'video_without_index', /no index.*moov.*cut off/)
  })

  test('of junk are said to be unreadable', async () => {
    const junk = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isomiso2\0\0\0\x10moov', 'latin1'), Buffer.alloc(2000)])
    await refuse(file('junk.mp4', junk), 'video_unreadable', /video/)
    await refuse(file('junk.mkv', Buffer.from('\x1a\x45\xdf\xa3\x9fB\x82\x88matroska', 'latin1')), 'video_unreadable', /video/)
  })

  test('that are playlists or other containers in disguise open nothing', async () => {
    await refuse(file('list.mp4', `#EXTM3U\n#EXTINF:1,\n${video}\n`), 'unsupported_type', /text/)
    await refuse(file('concat.mp4', `ffconcat version 1.0\nfile '${video}'\n`), 'unsupported_type', /text/)
  })

  test('damaged in the middle give what is before and after, and name each lost frame', async () => {
    const path = scribbledOn(video, 0.5, 3000, 3, join(folder, 'damaged.mp4'))
    const { frames, errors } = await decodeThrough(other, { path })
    expect(frames[0]?.index).toBe(0)
    expect(frames.at(-1)?.index).toBe(5)
    expect(errors.length).toBeGreaterThan(0)
    for (const error of errors) {
      expect(error).toMatchObject({
        code: 'file_corrupt',
        subject: expect.stringMatching(/^t=\d+\.\d{3}s$/),
        detail: expect.stringMatching(/is lost: ./),
      })
    }
    const told = [...frames.map(({ index }) => index), ...errors.map(({ key }) => Number(key.replace('frame:', '')))]
    expect(told.toSorted()).toEqual([0, 1, 2, 3, 4, 5])
    expect((await decodeThrough(other, { path, fromIndex: 3 })).errors.map(({ key }) => key)).toEqual(
      errors.map(({ key }) => key).filter((key) => Number(key.replace('frame:', '')) >= 3),
    )
  })

  test('cut off behind the index give what is there and say that the end is missing', async () => {
    const whole = makeVideo({
      path: join(folder, `${name.slice(0, 4)}-first.mp4`),
      encoder: 'libx264',
      timesMs: steadyTimes(150, 25),
      noisy: true,
      indexFirst: true,
    })
    const { frames, errors } = await decodeThrough(other, { path: cutOff(whole, 0.6, `${whole}-cut.mp4`) })
    expect(frames.length).toBeGreaterThanOrEqual(3)
    expect(errors.at(-1)).toMatchObject({ key: 'end', code: 'file_truncated', detail: expect.stringMatching(/of 150 frames/) })
  })
})
