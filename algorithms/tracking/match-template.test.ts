import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { type Box, iou } from '../boxes/box.ts'
import { mulberry32 } from '../probability/mulberry32.ts'
import type { GreyImage } from '../quality/grey-image.ts'
import { matchTemplate } from './match-template.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)
const random = mulberry32(seed)
const between = (low: number, high: number) => low + random() * (high - low)
const [widthPx, heightPx] = [320, 240]

type Texture = (u: number, v: number) => number

/** Smooth blobs, so that things look alike at other sizes; no two alike. */
function makeTexture(): Texture {
  const blobs = Array.from({ length: 12 }, () => ({ u: random(), v: random(), r: between(0.08, 0.3), a: between(-90, 90) }))
  return (u, v) => 128 + blobs.reduce((sum, b) => sum + b.a * Math.exp(-((u - b.u) ** 2 + (v - b.v) ** 2) / (2 * b.r ** 2)), 0)
}

function draw(background: Texture, thing: Texture | null, box: Box, gain = 1, offset = 0, noise = 0): GreyImage {
  const values = new Float64Array(widthPx * heightPx)
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      const [u, v] = [(x + 0.5 - box.x) / box.width, (y + 0.5 - box.y) / box.height]
      const inside = thing !== null && u >= 0 && v >= 0 && u < 1 && v < 1
      const value = inside ? thing(u, v) : background(x / widthPx, y / heightPx)
      values[y * widthPx + x] = gain * value + offset + noise * (random() - 0.5)
    }
  return { widthPx, heightPx, values }
}

it('finds a thing that moved and grew or shrank, in other light and with noise', () => {
  const overlaps: number[] = []
  for (let n = 0; n < 25; n++) {
    const [background, thing] = [makeTexture(), makeTexture()]
    const old = { x: between(90, 140), y: between(70, 100), width: between(30, 70), height: between(30, 60) }
    const scale = between(0.85, 1.18)
    const now = { x: old.x + between(-40, 40), y: old.y + between(-30, 30), width: old.width * scale, height: old.height * scale }
    const found = matchTemplate(draw(background, thing, old), draw(background, thing, now, between(0.7, 1.2), between(-20, 20), 12), old)
    expect(found.box, `round ${n}: score ${found.score}`).not.toBeNull()
    expect(found.score).toBeGreaterThan(0.6)
    overlaps.push(iou(found.box as Box, now))
  }
  expect(Math.min(...overlaps)).toBeGreaterThan(0.6)
  expect(overlaps.reduce((sum, value) => sum + value, 0) / overlaps.length).toBeGreaterThan(0.85)
})

it('leaves a thing that did not move where it is', () => {
  const [background, thing] = [makeTexture(), makeTexture()]
  const box = { x: 100, y: 80, width: 50, height: 40 }
  const picture = draw(background, thing, box)
  const { box: found, score } = matchTemplate(picture, picture, box)
  expect(score).toBeGreaterThan(0.999)
  expect(iou(found as Box, box)).toBeGreaterThan(0.97)
})

it('says that it found nothing where nothing is like it, or where the box shows one colour', () => {
  const noise = (): GreyImage => ({ widthPx, heightPx, values: Float64Array.from({ length: widthPx * heightPx }, () => 255 * random()) })
  const box = { x: 100, y: 80, width: 40, height: 40 }
  expect(matchTemplate(noise(), noise(), box).box).toBeNull()
  const flat: GreyImage = { widthPx, heightPx, values: new Float64Array(widthPx * heightPx).fill(90) }
  expect(matchTemplate(flat, noise(), box)).toEqual({ box: null, score: 0 })
  expect(matchTemplate(noise(), flat, box).box).toBeNull()
})

it('gives boxes inside the picture, also at its edges and for boxes as large as it', () => {
  for (const box of [
    { x: 0, y: 0, width: 40, height: 30 },
    { x: 280, y: 205, width: 40, height: 35 },
    { x: 0, y: 0, width: widthPx, height: heightPx },
    { x: 3, y: 5, width: 2, height: 200 },
  ]) {
    const picture = draw(makeTexture(), makeTexture(), { x: 50, y: 50, width: 90, height: 80 })
    const { box: found } = matchTemplate(picture, picture, box)
    if (found === null) continue
    expect(found.x >= 0 && found.y >= 0 && found.x + found.width <= widthPx + 1e-9 && found.y + found.height <= heightPx + 1e-9).toBe(true)
  }
})

it('refuses pictures of two sizes and boxes outside of them', () => {
  const picture = draw(makeTexture(), null, { x: 0, y: 0, width: 1, height: 1 })
  const other = { widthPx: 10, heightPx: 10, values: new Float64Array(100) }
  expect(() => matchTemplate(picture, other, { x: 0, y: 0, width: 5, height: 5 })).toThrow(RangeError)
  expect(() => matchTemplate(picture, picture, { x: 300, y: 0, width: 50, height: 5 })).toThrow(RangeError)
})
