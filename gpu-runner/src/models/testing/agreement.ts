import { expect } from 'vitest'
import type { Detection } from '../detection.ts'
import { floats, type Packed } from './golden.ts'

/** Fails with the largest difference found and its place. */
export function expectClose(found: ArrayLike<number>, wanted: ArrayLike<number>, differenceMax: number, what: string): void {
  expect(found.length, `${what}: number of values`).toBe(wanted.length)
  let [worst, at] = [0, 0]
  for (let i = 0; i < wanted.length; i++) {
    const difference = Math.abs((found[i] as number) - (wanted[i] as number))
    if (!(difference <= worst)) [worst, at] = [difference, i]
  }
  expect(
    worst,
    `${what}: largest difference ${worst} at ${at} (${found[at]} for ${wanted[at]}), allowed ${differenceMax}`,
  ).toBeLessThanOrEqual(differenceMax)
}

export function expectSameDirection(found: Float32Array, wanted: Float32Array, cosineMin: number, what: string): void {
  const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] as number), 0)
  const cosine = dot(found, wanted) / Math.sqrt(dot(found, found) * dot(wanted, wanted))
  expect(cosine, `${what}: cosine ${cosine}, wanted ${cosineMin}`).toBeGreaterThanOrEqual(cosineMin)
}

export function everyNth(values: Float32Array, step: number): Float32Array {
  return values.filter((_, i) => i % step === 0)
}

type Found = { scores: Packed; labels: number[]; boxes: Packed }

/** Each box of the reference (corners) has its own finding with the same label, in whatever order equal scores came. */
export function expectSameFindings(found: readonly Detection[], wanted: Found, allowed: { pixels: number; score: number }): void {
  const [scores, corners] = [floats(wanted.scores), floats(wanted.boxes)]
  expect(found.length, 'number of findings').toBe(wanted.labels.length)
  const left = [...found]
  for (const [i, label] of wanted.labels.entries()) {
    const [x0, y0, x1, y1] = corners.subarray(4 * i, 4 * i + 4) as unknown as [number, number, number, number]
    const away = ({ box }: Detection) =>
      Math.max(Math.abs(box.x - x0), Math.abs(box.y - y0), Math.abs(box.x + box.width - x1), Math.abs(box.y + box.height - y1))
    const nearest = left.filter((one) => one.label === label).sort((a, b) => away(a) - away(b))[0]
    if (!nearest) throw new Error(`finding ${i}: nothing found with label ${label}`)
    left.splice(left.indexOf(nearest), 1)
    const [pixels, score] = [away(nearest), Math.abs(nearest.score - (scores[i] as number))]
    expect(pixels, `finding ${i}: box is ${pixels} px away, allowed ${allowed.pixels}`).toBeLessThanOrEqual(allowed.pixels)
    expect(score, `finding ${i}: score differs by ${score}, allowed ${allowed.score}`).toBeLessThanOrEqual(allowed.score)
  }
}
