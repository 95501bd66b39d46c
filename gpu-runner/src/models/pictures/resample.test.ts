import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { expectClose } from '../testing/agreement.ts'
import { floats, type Packed, readGolden, readPicture } from '../testing/golden.ts'
import { type Filter, resample } from './resample.ts'

type Case = { picture: string; width: number; height: number; filter: Filter; sha256: string }
type Golden = { resized: Case[]; flat: { width: number; height: number; pixels: Packed } }
const { resized, flat } = await readGolden<Golden>('pictures')

it.each(resized)('resizes $picture to $width × $height ($filter) as Pillow does, byte for byte', async (wanted) => {
  const { pixels } = resample(await readPicture(wanted.picture), wanted.width, wanted.height, wanted.filter)
  expect(createHash('sha256').update(pixels).digest('hex')).toBe(wanted.sha256)
})

it('resizes to a wider and lower picture as torchvision does, to one level of 255', async () => {
  const { pixels } = resample(await readPicture('tall'), flat.width, flat.height, 'bicubic')
  expectClose(pixels, floats(flat.pixels), 1, 'bytes')
})

it('leaves a picture of the wanted size as it is', async () => {
  const picture = await readPicture('tall')
  expect(resample(picture, picture.width, picture.height, 'bicubic')).toBe(picture)
})
