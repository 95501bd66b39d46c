import { expect, it } from 'vitest'
import { stretchLevels } from './stretch-levels.ts'

it('maps the 0.1 and 99.9 percentiles to black and white', () => {
  const samples = Uint16Array.from({ length: 10_000 }, (_, n) => 1000 + n)
  const stretched = stretchLevels(samples)
  expect([stretched[0], stretched[9999]]).toEqual([0, 255])
  expect(stretched[5000]).toBeGreaterThan(126)
  expect(stretched[5000]).toBeLessThan(129)
})

it('lets a few hot pixels not darken the rest', () => {
  const samples = new Uint16Array(10_000).map((_, n) => (n < 5 ? 65_535 : 100 + (n % 256)))
  expect(Math.max(...stretchLevels(samples).subarray(5))).toBe(255)
})

it('keeps the high byte of a flat picture', () => {
  expect([...new Set(stretchLevels(new Uint16Array(100).fill(0x8000)))]).toEqual([0x80])
})
