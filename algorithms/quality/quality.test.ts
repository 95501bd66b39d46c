import { randomInt } from 'node:crypto'
import { expect, it } from 'vitest'
import { mulberry32 } from '../probability/mulberry32.ts'
import { normalNumbers } from '../probability/normal.ts'
import type { GreyImage } from './grey-image.ts'
import { clippedOutline, contrast, sharpness } from './measures.ts'
import { baselineOf, normalise } from './normalise.ts'
import { findScaleBar } from './scale-bar.ts'

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
console.log(`seed ${seed}`)
const random = mulberry32(seed)
const normal = normalNumbers(random)
const side = 96

const roughness = () => Array.from({ length: 12 }, () => [random() * 6.3, 3 + random() * 9, 0.3 + random()] as const)

/** A rough bright particle on dark ground, 16 bits, with its centre at `shift` sides beside the middle. */
function particle({ bumps = roughness(), shift = 0, radius = 0.28, gain = 1, noise = 300 } = {}): GreyImage {
  const values = Uint16Array.from({ length: side * side }, (_, at) => {
    const [x, y] = [(at % side) / side - 0.5 - shift, Math.floor(at / side) / side - 0.5]
    const edge = radius + bumps.reduce((sum, [phase, k]) => sum + 0.006 * Math.sin(k * Math.atan2(y, x) + phase), 0)
    const texture = bumps.reduce((sum, [phase, k, weight]) => sum + weight * Math.sin(9 * k * x + phase) * Math.sin(8 * k * y - phase), 0)
    const level = Math.hypot(x, y) < edge ? 34_000 + 2_500 * texture : 9_000
    return Math.max(0, Math.min(65_535, gain * level + (1 - gain) * 20_000 + noise * normal()))
  })
  return { widthPx: side, heightPx: side, values }
}

function blurred({ widthPx, heightPx, values }: GreyImage, sigma: number): GreyImage {
  if (sigma === 0) return { widthPx, heightPx, values }
  const reach = Math.ceil(3 * sigma)
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, k) => Math.exp(-((k - reach) ** 2) / (2 * sigma ** 2)))
  const total = kernel.reduce((sum, each) => sum + each, 0)
  const pass = (from: ArrayLike<number>, dx: number, dy: number) =>
    Float64Array.from({ length: from.length }, (_, at) => {
      const [x, y] = [at % widthPx, Math.floor(at / widthPx)]
      return kernel.reduce((sum, weight, k) => {
        const u = Math.min(widthPx - 1, Math.max(0, x + dx * (k - reach)))
        const v = Math.min(heightPx - 1, Math.max(0, y + dy * (k - reach)))
        return sum + (weight / total) * (from[v * widthPx + u] as number)
      }, 0)
    })
  return { widthPx, heightPx, values: pass(pass(values, 1, 0), 0, 1) }
}

/** Rank correlation of measures with the steps at which they were made. */
function spearman(measures: readonly number[]): number {
  const order = measures.map((_, i) => i).sort((a, b) => (measures[a] as number) - (measures[b] as number))
  const squares = order.reduce((sum, step, rank) => sum + (step - rank) ** 2, 0)
  const n = measures.length
  return 1 - (6 * squares) / (n * (n * n - 1))
}

it.each([8, 16])('orders blur, contrast and cut-off outlines as they were made, with %i bits', (bits) => {
  const to = (image: GreyImage): GreyImage =>
    bits === 16 ? image : { ...image, values: Uint8Array.from(image.values, (value) => value >> 8) }
  const fullScale = 2 ** bits - 1
  for (let n = 0; n < 5; n++) {
    const bumps = roughness()
    const sharp = particle({ bumps })
    const steps = Array.from({ length: 10 }, (_, i) => i)
    expect(spearman(steps.map((i) => -sharpness(to(blurred(sharp, 0.35 * i)))))).toBeGreaterThanOrEqual(0.95)
    expect(spearman(steps.map((i) => contrast(to(particle({ bumps, gain: 0.1 + 0.09 * i })), fullScale)))).toBeGreaterThanOrEqual(0.95)
    expect(spearman(steps.map((i) => clippedOutline(to(particle({ bumps, radius: 0.38, shift: 0.1 + 0.02 * i })))))).toBeGreaterThanOrEqual(
      0.95,
    )
  }
})

it('measures the same in 8 and in 16 bits', () => {
  const image = particle()
  const eight = { ...image, values: Uint8Array.from(image.values, (value) => value >> 8) }
  expect(contrast(eight, 255)).toBeCloseTo(contrast(image, 65_535), 1)
  expect(clippedOutline(eight)).toBeCloseTo(clippedOutline(image), 2)
})

it('finds no cut where the object lies whole in the image, dark objects included', () => {
  const image = particle()
  expect(clippedOutline(image)).toBe(0)
  expect(clippedOutline({ ...image, values: Uint16Array.from(image.values, (value) => 65_535 - value) })).toBe(0)
})

it('finds the scale bar, bright or dark, and none where there is none', () => {
  for (const [value, polarity] of [
    [65_535, 'bright'],
    [0, 'dark'],
  ] as const) {
    const image = particle()
    const values = Uint16Array.from(image.values)
    for (let y = 86; y < 88; y++) for (let x = 60; x < 90; x++) values[y * side + x] = value
    expect(findScaleBar({ ...image, values })).toEqual({ x: 60, y: 86, lengthPx: 30, heightPx: 2, polarity })
    expect(findScaleBar(image)).toBeUndefined()
  }
})

it('judges an image by what its instrument usually gives', () => {
  const baseline = baselineOf([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(baseline).toMatchObject({ median: 5, count: 9 })
  expect(normalise(5, baseline)).toBe(0.5)
  expect(normalise(9, baseline)).toBeGreaterThan(0.7)
  expect(normalise(-100, baseline)).toBeLessThan(0.01)
  expect(normalise(9, baselineOf([1, 2]))).toBe(0.5)
})

it('takes an even image for what it is, and names what was wrong with its input', () => {
  const even = { widthPx: 4, heightPx: 4, values: new Uint8Array(16).fill(7) }
  expect([sharpness(even), contrast(even, 255)]).toEqual([0, 0])
  expect(findScaleBar(even)).toBeUndefined()
  expect(() => sharpness({ widthPx: 2, heightPx: 9, values: [] })).toThrow('an image must be 3 × 3 pixels or more; found 2 × 9')
  expect(() => contrast({ ...even, values: [1] }, 255)).toThrow('values must be 4 × 4; found 1')
})
