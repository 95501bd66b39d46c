import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { iou } from '../boxes/box.ts'
import { maskToRle, rleArea, rleBox } from '../boxes/rle.ts'
import { mulberry32 } from '../probability/mulberry32.ts'
import { boxCut } from './box-cut.ts'
import { fitMixture, logDensity } from './colour-mixture.ts'
import { keepLargeParts } from './connected-parts.ts'
import { gridCut, neighbours } from './grid-cut.ts'
import type { RgbPicture } from './rgb-picture.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)

type Colour = readonly [r: number, g: number, b: number]
type Shape = (x: number, y: number) => boolean

/** A shape of one colour on ground of two, with noise. */
function drawn(
  size: number,
  shape: Shape,
  figure: Colour,
  grounds: readonly [Colour, Colour],
  noise: number,
  random: () => number,
): RgbPicture {
  const pixels = new Uint8Array(3 * size * size)
  for (let i = 0; i < size * size; i++) {
    const [x, y] = [i % size, Math.floor(i / size)]
    const colour = shape(x, y) ? figure : grounds[(Math.floor(x / 9) + Math.floor(y / 7)) % 2 === 0 ? 0 : 1]
    for (let c = 0; c < 3; c++) pixels[3 * i + c] = Math.max(0, Math.min(255, (colour[c] as number) + noise * (2 * random() - 1)))
  }
  return { width: size, height: size, pixels }
}

function overlap(mask: { width: number; height: number; pixels: Uint8Array }, left: number, top: number, shape: Shape): number {
  let [shared, joint] = [0, 0]
  for (const [i, on] of mask.pixels.entries()) {
    const there = shape(left + (i % mask.width), top + Math.floor(i / mask.width))
    if (on && there) shared++
    if (on || there) joint++
  }
  return shared / joint
}

it('cuts shapes out of textured ground nearly to the pixel, the same each time', () => {
  const random = mulberry32(seed)
  for (let n = 0; n < 12; n++) {
    const size = 96
    const [cx, cy, rx, ry] = [40 + 16 * random(), 40 + 16 * random(), 12 + 14 * random(), 12 + 14 * random()]
    const shapes: Shape[] = [
      (x, y) => ((x + 0.5 - cx) / rx) ** 2 + ((y + 0.5 - cy) / ry) ** 2 < 1,
      (x, y) => Math.abs(x + 0.5 - cx) / rx + Math.abs(y + 0.5 - cy) / ry < 1,
      // A cross, most of whose box is ground.
      (x, y) => {
        const [across, down] = [Math.abs(x + 0.5 - cx) / rx, Math.abs(y + 0.5 - cy) / ry]
        return Math.max(across, down) < 1 && Math.min(across, down) < 0.35
      },
    ]
    const shape = shapes[n % 3] as Shape
    const picture = drawn(
      size,
      shape,
      [190, 70 + 30 * random(), 60],
      [
        [110, 120, 130],
        [80, 90, 95],
      ],
      14,
      random,
    )
    const box = { x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry }
    const mask = boxCut(picture, box)
    if (!mask) throw new Error(`nothing found in picture ${n}`)
    expect(overlap(mask, Math.floor(box.x), Math.floor(box.y), shape), `picture ${n}`).toBeGreaterThan(0.9)
    expect(boxCut(picture, box)).toEqual(mask)
  }
})

it('finds nothing where nothing stands out: one colour, one texture, no room around the box, a box of a pixel or beyond the picture', () => {
  const random = mulberry32(seed)
  const disc: Shape = (x, y) => Math.hypot(x - 24, y - 24) < 10
  const grey: Colour = [120, 120, 120]
  const plain = drawn(48, disc, grey, [grey, grey], 0, random)
  const around = { x: 14, y: 14, width: 20, height: 20 }
  expect(boxCut(plain, around)).toBeUndefined()
  for (let n = 0; n < 10; n++) expect(boxCut(drawn(48, disc, grey, [grey, grey], 12, random), around)).toBeUndefined()
  const red = drawn(48, disc, [200, 30, 30], [grey, grey], 4, random)
  expect(boxCut(red, { x: 0, y: 0, width: 48, height: 48 })).toBeUndefined()
  expect(boxCut(red, { x: 20, y: 20, width: 1, height: 1 })).toBeUndefined()
  expect(boxCut(red, { x: 60, y: 60, width: 20, height: 20 })).toBeUndefined()
  expect(boxCut(red, { x: -20, y: 10, width: 20, height: 20 })).toBeUndefined()
  expect(boxCut(red, around)).toBeDefined()
  expect(() => boxCut(red, { x: 0, y: 0, width: Number.NaN, height: 4 })).toThrow(RangeError)
  expect(() => boxCut({ ...red, width: 47 }, around)).toThrow('pixels must be 47 × 48 × 3')
})

it('cuts grids as cheaply as trying every division does', () => {
  const random = mulberry32(seed)
  for (let n = 0; n < 60; n++) {
    const [width, height] = [2 + Math.floor(3 * random()), 2 + Math.floor(2 * random())]
    const count = width * height
    const terminals = Int32Array.from({ length: count }, () => Math.floor(41 * random()) - 20)
    const links = new Int32Array(8 * count)
    for (let i = 0; i < count; i++)
      for (let d = 0; d < 4; d++) {
        const j = neighbourOf(i, d, width, height)
        if (j === undefined) continue
        links[8 * i + d] = Math.floor(12 * random())
        links[8 * j + d + 4] = links[8 * i + d] as number
      }
    const cost = (side: (i: number) => boolean) => {
      let sum = 0
      for (let i = 0; i < count; i++) {
        const each = terminals[i] as number
        sum += side(i) ? Math.max(0, -each) : Math.max(0, each)
        for (let d = 0; d < 4; d++) {
          const j = neighbourOf(i, d, width, height)
          if (j !== undefined && side(i) !== side(j)) sum += links[8 * i + d] as number
        }
      }
      return sum
    }
    const least = Math.min(...Array.from({ length: 2 ** count }, (_, code) => cost((i) => (code & (1 << i)) !== 0)))
    const cut = gridCut(width, height, terminals.slice(), links.slice())
    expect(
      cost((i) => cut[i] === 1),
      `grid ${n}`,
    ).toBe(least)
  }
  expect(() => gridCut(2, 2, new Int32Array(3), new Int32Array(32))).toThrow(RangeError)
})

function neighbourOf(i: number, d: number, width: number, height: number): number | undefined {
  const [dx, dy] = neighbours[d] as (typeof neighbours)[number]
  const [x, y] = [(i % width) + dx, Math.floor(i / width) + dy]
  return x >= 0 && x < width && y >= 0 && y < height ? y * width + x : undefined
}

it('gives colours that were seen often the greater density, and every colour some', () => {
  const random = mulberry32(seed)
  const colours = Float32Array.from({ length: 3 * 600 }, (_, i) => (i < 1200 ? [200, 40, 40] : [30, 60, 180])[i % 3] as number).map(
    (level) => level + 6 * random() - 3,
  )
  const mixture = fitMixture(colours, 5)
  expect(logDensity(mixture, 200, 40, 40)).toBeGreaterThan(logDensity(mixture, 30, 60, 180))
  expect(logDensity(mixture, 30, 60, 180)).toBeGreaterThan(logDensity(mixture, 0, 255, 0))
  expect(logDensity(mixture, 0, 255, 0)).toBeCloseTo(Math.log(0.01 / 256 ** 3), 9)
  expect(fitMixture(new Float32Array(30).fill(7), 5).count).toBe(1)
  expect(() => fitMixture(new Float32Array(), 5)).toThrow(RangeError)
})

it('keeps large parts, fills small holes, and leaves large holes and bays open', () => {
  const rows = [
    '##########....',
    '#........#..#.',
    '#.######.#....',
    '#.#....#.#....',
    '#.######.#....',
    '#........#....',
    '##########....',
  ]
  const pixels = Uint8Array.from(rows.join(''), (character) => (character === '#' ? 1 : 0))
  const kept = (part: number, hole: number) => {
    const out = keepLargeParts({ width: 14, height: 7, pixels }, part, hole).pixels
    return rows.map((row, y) => Array.from(row, (_, x) => (out[14 * y + x] ? '#' : '.')).join(''))
  }
  expect(kept(0.1, 0.2)).toEqual([
    '##########....',
    '#........#....',
    '#.######.#....',
    '#.######.#....',
    '#.######.#....',
    '#........#....',
    '##########....',
  ])
  expect(kept(0.6, 0.1)[3]).toBe('#........#....')
  const none = keepLargeParts({ width: 3, height: 2, pixels: new Uint8Array(6) }, 0.1, 0.1)
  expect([...none.pixels]).toEqual([0, 0, 0, 0, 0, 0])
})

it('cuts out what fills most of a picture of 256 × 256, and tells how long that takes', () => {
  const random = mulberry32(seed)
  const shape: Shape = (x, y) => Math.hypot(x - 128, y - 128) < 90
  const picture = drawn(
    256,
    shape,
    [200, 60, 60],
    [
      [110, 120, 130],
      [80, 90, 95],
    ],
    14,
    random,
  )
  const box = { x: 38, y: 38, width: 180, height: 180 }
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    boxCut(picture, box)
    return performance.now() - start
  })
  console.log(`180 × 180 pixels: ${Math.min(...times).toFixed(1)} ms`)
  const mask = boxCut(picture, box)
  if (!mask) throw new Error('nothing found')
  const rle = maskToRle(mask)
  expect(iou(rleBox(rle), { x: 0, y: 0, width: 180, height: 180 })).toBeGreaterThan(0.97)
  expect(rleArea(rle) / (Math.PI * 90 * 90)).toBeCloseTo(1, 1)
})
