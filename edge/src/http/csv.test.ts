import { csvCell, textOfCell } from '@kensa/algorithms/csv/cell'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvText } from './csv.ts'

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u00a0=1', '＝1', '\n=cmd'])('never lets a spreadsheet run %j', (text) => {
  expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/)
})

it('leaves plain text as it is', () => {
  expect(csvCell('kim@example.com')).toBe('kim@example.com')
  expect(csvCell('2026-11-26T10:00:00Z')).toBe('2026-11-26T10:00:00Z')
  expect(csvCell(null)).toBe('')
})

it('keeps a cell in one piece whatever is in it', () => {
  expect(csvText([['a,b', 'say "x"', 'two\nlines', '安全;확인']])).toBe('\ufeff"a,b","say ""x""","two\nlines","安全;확인"\r\n')
})

it('gives back any text that was made a cell, also what begins like a formula or with apostrophes', () => {
  const unquoted = (cell: string) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
  const text = fc.array(fc.constantFrom("'", '=', '-', ' ', '"', 'a', '\n', '＝'), { maxLength: 6 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), (value) => {
      const cell = csvCell(value)
      // A text that begins with a quote is quoted, so a cell that begins with one is always a quoted one.
      expect(textOfCell(unquoted(cell))).toBe(value)
    }),
    { seed: 5 },
  )
})
