import { expect, it } from 'vitest'
import { lineWidth } from '../ocr/read-line.ts'
import { textMapSize } from '../ocr/text-map.ts'
import { readGolden } from '../testing/golden.ts'
import { type Size, sizeByShortestEdge } from './shortest-edge.ts'

/** Width and height of a picture, then those that five rules of the reference bring it to; of a line only the width. */
const { sizes } = await readGolden<{ sizes: number[][] }>('pictures')

it('brings 200 pictures of all shapes to the sizes of the reference, to the pixel', () => {
  for (const [width = 0, height = 0, ...wanted] of sizes) {
    const picture = { width, height }
    const found = [
      sizeByShortestEdge(picture, 256),
      sizeByShortestEdge(picture, 800, 1333),
      textMapSize(picture, { kind: 'max', px: 960 }),
      textMapSize(picture, { kind: 'min', px: 736 }),
    ]
    expect([...found.flatMap(pair), lineWidth(picture)], `${width} × ${height}`).toEqual(wanted)
  }
})

const pair = ({ width, height }: Size) => [width, height]
