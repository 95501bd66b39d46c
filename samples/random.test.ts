import { expect, it } from 'vitest'
import { openRandom } from './random.ts'

it('gives the same numbers on every machine', () => {
  const random = openRandom(1)
  expect(Array.from({ length: 4 }, () => random.int(0, 999_999))).toMatchInlineSnapshot(`
    [
      91569,
      506197,
      888192,
      487255,
    ]
  `)
})

it('stays in its bounds, reaches both ends and has the mean it should', () => {
  const random = openRandom('bounds')
  const throws = Array.from({ length: 6000 }, () => random.int(1, 6))
  expect(Math.min(...throws)).toBe(1)
  expect(Math.max(...throws)).toBe(6)
  expect(throws.reduce((a, b) => a + b) / throws.length).toBeCloseTo(3.5, 0)
  const normals = Array.from({ length: 6000 }, () => random.normal())
  expect(Math.abs(normals.reduce((a, b) => a + b) / 6000)).toBeLessThan(0.05)
  expect(Math.sqrt(normals.reduce((a, b) => a + b * b, 0) / 6000)).toBeCloseTo(1, 1)
})

it('forks by name, whatever was drawn before', () => {
  const early = openRandom(5).fork('paint').next()
  const later = openRandom(5)
  later.next()
  expect(later.fork('paint').next()).toBe(early)
  expect(later.fork('other').next()).not.toBe(early)
})

it('refuses to pick from nothing', () => {
  expect(() => openRandom(1).pick([])).toThrow(RangeError)
})
