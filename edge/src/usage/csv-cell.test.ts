import { expect, it } from 'vitest'
import { csvCell, csvLine } from './csv-cell.ts'

it('lets no spreadsheet run a cell', () => {
  for (const text of ['=1+1', '+1', '-1', '@sum(a1)', '\t=1', ' =1', '\r\n=1', '|calc', '%0a'])
    expect(csvCell(text).replace(/^"/, '').startsWith("'"), JSON.stringify(text)).toBe(true)
})

it('quotes what would break a line, and leaves plain text and numbers as they are', () => {
  expect(csvLine(['a,b', 'say "hi"', 'two\nlines', 'plain', -5, null])).toBe('"a,b","say ""hi""","two\nlines",plain,-5,\r\n')
})
