import { expect, it } from 'vitest'
import { ModelInputError } from '../model-error.ts'
import { readGolden, readPicture } from '../testing/golden.ts'
import { cutLine } from './cut-line.ts'

type Corners = [[number, number], [number, number], [number, number], [number, number]]
type Cut = { picture: string; corners: Corners; width: number; height: number; step: number; pixels: string }
const { cuts } = await readGolden<{ cuts: Cut[] }>('ocr')

it.each(cuts)(
  'cuts a line of $width × $height as OpenCV does, on average to one level of 255',
  async ({ picture, corners, width, height, step, pixels }) => {
    const line = cutLine('pp-ocrv5', await readPicture(picture), points(corners))
    expect([line.width, line.height]).toEqual([width, height])
    const wanted = Buffer.from(pixels, 'base64')
    const mean =
      line.pixels.filter((_, i) => i % step === 0).reduce((sum, level, i) => sum + Math.abs(level - (wanted[i] as number)), 0) /
      wanted.length
    expect(mean, `mean difference ${mean} levels`).toBeLessThan(1)
  },
)

it('refuses corners that enclose nothing', async () => {
  const picture = await readPicture('wide')
  expect(() =>
    cutLine(
      'pp-ocrv5',
      picture,
      points([
        [5, 5],
        [5, 5],
        [5, 5],
        [5, 5],
      ]),
    ),
  ).toThrow(ModelInputError)
  expect(() =>
    cutLine(
      'pp-ocrv5',
      picture,
      points([
        [5, 5],
        [50, 5],
        [90, 5],
        [20, 5],
      ]),
    ),
  ).toThrow('must enclose it')
})

function points(corners: Corners) {
  const [a, b, c, d] = corners.map(([x, y]) => ({ x, y }))
  return [a, b, c, d] as Parameters<typeof cutLine>[2]
}
