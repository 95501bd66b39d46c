import type { Row, RowInputs, TensorValue } from './protocol.ts'

/** Items of one shape, end to end: each input of a graph whose first axis is the batch. */
export function joinRows(rows: readonly RowInputs[]): Record<string, TensorValue> {
  const [first] = rows
  if (!first) throw new RangeError('a batch has at least one row')
  const joined = Object.entries(first).map(([name, { type, dims, isStacked = false }]) => {
    const data = endToEnd(rows.map((row) => (row[name] as TensorValue).data))
    const batched = isStacked ? [rows.length * (dims[0] as number), ...dims.slice(1)] : [rows.length, ...dims]
    return [name, { type, dims: batched, data }] as const
  })
  return Object.fromEntries(joined)
}

/** Throws `RangeError` for an item whose values do not fill its shape, before it spoils the batch of others. */
export function checkRow(model: string, row: RowInputs): void {
  for (const [name, { dims, data }] of Object.entries(row)) {
    const wanted = dims.reduce((product, n) => product * n, 1)
    if (data.length !== wanted)
      throw new RangeError(`${model}: ${name} of the shape [${dims.join(', ')}] needs ${wanted} values; found ${data.length}`)
  }
}

/** Items fit into one batch where these are the same. */
export function shapeOf(row: RowInputs): string {
  return JSON.stringify(
    Object.keys(row)
      .sort()
      .map((name) => [name, row[name]?.type, row[name]?.dims, row[name]?.isStacked ?? false]),
  )
}

function endToEnd(parts: readonly Row[]): Row {
  const [first] = parts as [Row]
  if (parts.length === 1) return first
  const make = first.constructor as new (length: number) => Row
  const joined = new make(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part as never, at)
    at += part.length
  }
  return joined
}
