import { maskToRle } from '@kensa/algorithms/boxes/rle'
import { rleToText } from '@kensa/algorithms/boxes/rle-text'
import { expect, it } from 'vitest'
import { maskPath } from './mask-path.ts'

const maskOf = (rows: readonly string[]) => {
  const [width, height] = [rows[0]?.length ?? 0, rows.length]
  const pixels = Uint8Array.from(rows.join(''), (character) => (character === '#' ? 1 : 0))
  return { kind: 'mask' as const, size: [height, width] as [number, number], counts: rleToText(maskToRle({ width, height, pixels })) }
}

it('draws a mask along the edges of its pixels, its hole as a ring of its own, and the same mask once', () => {
  const square = maskOf(['....', '.##.', '.##.'])
  expect(
    maskPath(square)
      ?.split(/(?=[MLz])/)
      .sort(),
  ).toEqual(['L1 3', 'L3 1', 'L3 3', 'M1 1', 'z'])
  expect(maskPath(maskOf(['###', '#.#', '###']))?.match(/M/g)).toHaveLength(2)
  expect(maskPath(square)).toBe(maskPath(square))
})

it('leaves masks that are empty, cut or endless to their box', () => {
  expect(maskPath(maskOf(['..', '..']))).toBeNull()
  expect(maskPath({ kind: 'mask', size: [2, 2], counts: '1' })).toBeNull()
  expect(maskPath({ kind: 'mask', size: [2, 2], counts: '1'.repeat(100_001) })).toBeNull()
})
