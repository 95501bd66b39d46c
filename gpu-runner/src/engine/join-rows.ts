import type { Row } from './protocol.ts'

/** Rows of one type, end to end: the batch of a model whose first axis is free. */
export function joinRows(rows: Row[]): Row {
  const [first] = rows
  if (!first) throw new RangeError('a batch has at least one row')
  if (rows.length === 1) return first
  const make = first.constructor as new (length: number) => Row
  const joined = new make(rows.reduce((sum, row) => sum + row.length, 0))
  let at = 0
  for (const row of rows) {
    joined.set(row as never, at)
    at += row.length
  }
  return joined
}
