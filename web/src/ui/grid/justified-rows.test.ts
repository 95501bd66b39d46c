import { mulberry32 } from '@kensa/algorithms/probability/mulberry32'
import { expect, it } from 'vitest'
import { justifiedRows } from './justified-rows.ts'

const options = { widthPx: 1000, targetHeightPx: 200, gapPx: 4 }

it('fills every row but the last edge to edge, in order, each item once', () => {
  const seed = 7
  const random = mulberry32(seed)
  const ratios = Array.from({ length: 10_000 }, () => 0.4 + random() * 3)
  const rows = justifiedRows(ratios, options)
  expect(rows.flatMap((row) => row.boxes.map((box) => box.index))).toEqual(ratios.map((_, index) => index))
  for (const row of rows.slice(0, -1)) {
    const last = row.boxes.at(-1)
    expect((last?.leftPx ?? 0) + (last?.widthPx ?? 0), `seed ${seed}`).toBeCloseTo(1000, 3)
    expect(row.heightPx).toBeGreaterThan(options.targetHeightPx * 0.5)
    expect(row.heightPx).toBeLessThan(options.targetHeightPx * 2)
  }
})

it('leaves the last row ragged at the target height', () => {
  expect(justifiedRows([1, 1], options)).toEqual([
    {
      heightPx: 200,
      boxes: [
        { index: 0, leftPx: 0, widthPx: 200 },
        { index: 1, leftPx: 204, widthPx: 200 },
      ],
    },
  ])
})

it('gives a panorama a row of its own on a narrow page', () => {
  const rows = justifiedRows([1, 10, 1], { widthPx: 358, targetHeightPx: 160, gapPx: 4 })
  for (const row of rows) for (const box of row.boxes) expect(box.leftPx + box.widthPx).toBeLessThanOrEqual(358.001)
})

it('takes unknown proportions as 4:3', () => {
  expect(justifiedRows([Number.NaN], options)[0]?.boxes[0]?.widthPx).toBeCloseTo(200 * (4 / 3))
})
