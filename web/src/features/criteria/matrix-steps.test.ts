import { expect, it } from 'vitest'
import { type Place, stepFrom } from './matrix-steps.ts'

const size = { rows: 50, columns: 8, pageRows: 10 }
const step = (from: Place, key: string, ctrlKey = false) => stepFrom(from, { key, ctrlKey }, size)

it('goes one cell by arrow, and stays within the matrix', () => {
  expect(step({ row: 3, column: 2 }, 'ArrowRight')).toEqual({ row: 3, column: 3 })
  expect(step({ row: 3, column: 8 }, 'ArrowRight')).toEqual({ row: 3, column: 8 })
  expect(step({ row: 3, column: 0 }, 'ArrowLeft')).toEqual({ row: 3, column: 0 })
  expect(step({ row: 49, column: 2 }, 'ArrowDown')).toEqual({ row: 49, column: 2 })
})

it('goes up into the headings of the columns, but not over those of the rows', () => {
  expect(step({ row: 0, column: 2 }, 'ArrowUp')).toEqual({ row: -1, column: 2 })
  expect(step({ row: 0, column: 0 }, 'ArrowUp')).toEqual({ row: 0, column: 0 })
  expect(step({ row: -1, column: 1 }, 'ArrowLeft')).toEqual({ row: -1, column: 1 })
  expect(step({ row: -1, column: 4 }, 'ArrowDown')).toEqual({ row: 0, column: 4 })
})

it('goes a page, to both ends of a row, and to both ends of all', () => {
  expect(step({ row: 3, column: 2 }, 'PageDown')).toEqual({ row: 13, column: 2 })
  expect(step({ row: 3, column: 2 }, 'PageUp')).toEqual({ row: 0, column: 2 })
  expect(step({ row: 3, column: 2 }, 'Home')).toEqual({ row: 3, column: 0 })
  expect(step({ row: 3, column: 2 }, 'End')).toEqual({ row: 3, column: 8 })
  expect(step({ row: 3, column: 2 }, 'Home', true)).toEqual({ row: 0, column: 0 })
  expect(step({ row: 3, column: 2 }, 'End', true)).toEqual({ row: 49, column: 8 })
  expect(step({ row: 3, column: 2 }, 'x')).toBeUndefined()
})
