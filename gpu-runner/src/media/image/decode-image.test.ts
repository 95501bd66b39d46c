import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { decodeImage } from './decode-image.ts'
import { decodeRgb } from './decode-rgb.ts'
import { openImage } from './open-image.ts'
import { readLevels } from './read-levels.ts'

const folder = temporaryFolder()
const mat = { r: 10, g: 20, b: 30 }
const onMat = { fit: 'contain', mat: [10, 20, 30] } as const

/** Left half red, right half blue. */
const halves = (width: number, height: number): Sharp => {
  const red = { create: { width: Math.floor(width / 2), height, channels: 3, background: '#f00' } } as const
  return sharp({ create: { width, height, channels: 3, background: '#00f' } }).composite([{ input: red, left: 0, top: 0 }])
}
const save = async (name: string, image: Sharp) => {
  const path = join(folder, name)
  writeFileSync(path, await image.toBuffer())
  return path
}
const pixel = (data: Uint8Array, width: number, x: number, y: number) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)]

it.each(['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const)('decodes %s into display, thumbnail and model pixels', async (format) => {
  const path = await save(`halves.${format}`, halves(800, 400).toFormat(format))
  const frame = await decodeImage(path, `image/${format}`, 64, onMat)
  expect(frame).toMatchObject({ kind: 'frame', index: 0, tMs: 0, pts: null, widthPx: 800, heightPx: 400 })
  expect(await sharp(frame.jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 800, height: 400, space: 'srgb' })
  expect(await sharp(frame.thumb).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 160 })
  expect(frame.pixels).toHaveLength(64 * 64 * 3)
  expect(pixel(frame.pixels, 64, 32, 2)).toEqual([10, 20, 30])
  expect(pixel(frame.pixels, 64, 8, 32)[0]).toBeGreaterThan(240)
  expect(pixel(frame.pixels, 64, 56, 32)[2]).toBeGreaterThan(240)
  expect(pixel((await decodeImage(path, `image/${format}`, 64, { fit: 'stretch' })).pixels, 64, 8, 2)[0]).toBeGreaterThan(240)
})

it('keeps the display picture at 2048 pixels and without metadata', async () => {
  const path = await save(
    'wide.jpg',
    halves(4000, 1000)
      .withExif({ IFD0: { Copyright: 'somebody' } })
      .jpeg(),
  )
  const frame = await decodeImage(path, 'image/jpeg', 64, onMat)
  const metadata = await sharp(frame.jpeg).metadata()
  expect([metadata.width, metadata.height, metadata.exif, metadata.icc]).toEqual([2048, 512, undefined, undefined])
})

it('does not enlarge small pictures', async () => {
  expect(await decodeImage(await save('small.png', halves(40, 20).png()), 'image/png', 64, onMat)).toMatchObject({
    widthPx: 40,
    heightPx: 20,
  })
})

it('turns phone photos upright', async () => {
  const path = await save('turned.jpg', halves(400, 200).withMetadata({ orientation: 6 }).jpeg())
  expect(await openImage(path, 'image/jpeg')).toMatchObject({ widthPx: 200, heightPx: 400 })
  const { data, widthPx, heightPx } = await decodeRgb(path, 'image/jpeg', 2048, mat)
  expect([widthPx, heightPx]).toEqual([200, 400])
  expect(pixel(data, 200, 100, 50)[0]).toBeGreaterThan(240)
  expect(pixel(data, 200, 100, 350)[2]).toBeGreaterThan(240)
})

it('lays transparent parts on the mat', async () => {
  const path = await save(
    'clear.png',
    sharp({ create: { width: 30, height: 30, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } } }).png(),
  )
  expect(pixel((await decodeRgb(path, 'image/png', 2048, mat)).data, 30, 15, 15)).toEqual([10, 20, 30])
})

it('brings print colours and greys to sRGB', async () => {
  const cmyk = await save('print.jpg', halves(100, 100).toColourspace('cmyk').jpeg())
  expect((await sharp(cmyk).metadata()).space).toBe('cmyk')
  const { data } = await decodeRgb(cmyk, 'image/jpeg', 2048, mat)
  expect(data).toHaveLength(100 * 100 * 3)
  const [red = 0, , blue = 0] = pixel(data, 100, 20, 50)
  expect(red).toBeGreaterThan(blue + 100)
  const grey = await save('grey.png', halves(50, 50).toColourspace('b-w').png())
  expect((await decodeRgb(grey, 'image/png', 2048, mat)).data).toHaveLength(50 * 50 * 3)
})

it('takes the first frame of an animation', async () => {
  const frames = Buffer.concat([Buffer.alloc(32 * 32 * 3, 250), Buffer.alloc(32 * 32 * 3, 5)])
  const path = await save('moving.gif', sharp(frames, { raw: { width: 32, height: 64, channels: 3, pageHeight: 32 } }).gif())
  const { data, heightPx } = await decodeRgb(path, 'image/gif', 2048, mat)
  expect(heightPx).toBe(32)
  expect(data[0]).toBeGreaterThan(200)
})

it('keeps the levels of a 16-bit micrograph until they are mapped, and then uses the whole range', async () => {
  const levels = Uint16Array.from({ length: 512 * 128 }, (_, n) => 20_000 + (n % 512) * 8)
  const tiff = sharp(levels, { raw: { width: 512, height: 128, channels: 1 } })
    .toColourspace('grey16')
    .tiff({ compression: 'lzw' })
  const path = await save('sem.tif', tiff)
  const image = await openImage(path, 'image/tiff')
  expect(image).toMatchObject({ sample: 'ushort', grey: true })
  expect(new Set((await readLevels(image, 2048)).samples).size).toBeGreaterThanOrEqual(500)
  const { data } = await decodeRgb(path, 'image/tiff', 2048, mat)
  expect(new Set(data).size).toBe(256)
  expect(data[0]).toBe(data[2])
})

it('keeps the hues of a 16-bit colour TIFF', async () => {
  const samples = Uint16Array.from({ length: 64 * 64 * 3 }, (_, n) => (n % 3 === 0 ? 40_000 : 10_000) + Math.floor(n / 192) * 100)
  const path = await save(
    'colour.tif',
    sharp(samples, { raw: { width: 64, height: 64, channels: 3 } })
      .toColourspace('rgb16')
      .tiff({ compression: 'none' }),
  )
  const { data } = await decodeRgb(path, 'image/tiff', 2048, mat)
  const [red = 0, green = 0, blue = 0] = pixel(data, 64, 32, 32)
  expect(red).toBeGreaterThan(200)
  expect(green).toBeLessThan(60)
  expect(Math.abs(green - blue)).toBeLessThan(3)
})
