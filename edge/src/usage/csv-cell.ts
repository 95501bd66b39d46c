/** What a spreadsheet would take for a formula or a command, wherever in the cell's start it hides behind white space. */
const formula = /^\s*[=+\-@\t\r|%]/

/** A cell of RFC 4180. Text that a spreadsheet would run is led by an apostrophe, which makes it text; numbers stay numbers. */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(csvCell).join(',')}\r\n`
}
