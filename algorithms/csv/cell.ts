/** Spreadsheets run what begins with one of these, also behind blanks. What hides such a beginning behind apostrophes counts too. */
const formula = /^'*[\s\u00a0]*[=+\-@\t\r\n＝＋－＠]/

/** A cell of CSV (RFC 4180). An apostrophe makes text of what a spreadsheet would run. Quotes keep the cell in one piece. */
export function csvCell(value: string | null): string {
  const text = value ?? ''
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The text that `csvCell` made a cell of, once a reader of CSV has taken its quotes off. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}
