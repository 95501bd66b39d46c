import { expect, it } from 'vitest'
import { gridRows } from './grid-rows.ts'
import { neighborIndex } from './neighbor-index.ts'

const options = { layout: 'square', widthPx: 1000, gapPx: 0, targetPx: 250, captionPx: 20, listRowPx: 40, headingPx: 30 } as const

it('numbers items through sections and heads each section', () => {
  const rows = gridRows(
    [
      { key: 'a', count: 5 },
      { key: 'b', count: 2 },
    ],
    () => 1,
    options,
  )
  expect(rows.map((row) => (row.kind === 'heading' ? `# ${row.section}` : row.boxes.map((box) => box.index).join(' ')))).toEqual([
    '# 0',
    '0 1 2 3',
    '4',
    '# 1',
    '5 6',
  ])
  expect(rows.map((row) => row.heightPx)).toEqual([30, 270, 270, 30, 270])
})

it('gives a list one item a row', () => {
  const rows = gridRows([{ key: 'a', count: 3 }], () => 1, { ...options, layout: 'list', headingPx: 0 })
  expect(rows.map((row) => row.heightPx)).toEqual([40, 40, 40])
})

it('leads arrows to the nearest picture across sections and stops at the ends', () => {
  const rows = gridRows(
    [
      { key: 'a', count: 5 },
      { key: 'b', count: 2 },
    ],
    () => 1,
    options,
  )
  expect(neighborIndex(rows, 1, 'ArrowDown')).toBe(4)
  expect(neighborIndex(rows, 4, 'ArrowDown')).toBe(5)
  expect(neighborIndex(rows, 5, 'ArrowUp')).toBe(4)
  expect(neighborIndex(rows, 3, 'ArrowRight')).toBe(4)
  expect(neighborIndex(rows, 0, 'ArrowLeft')).toBe(0)
  expect(neighborIndex(rows, 0, 'ArrowUp')).toBe(0)
  expect(neighborIndex(rows, 6, 'ArrowDown')).toBe(6)
  expect(neighborIndex(rows, 2, 'End')).toBe(6)
})
