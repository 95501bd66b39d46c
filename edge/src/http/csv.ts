/** Rows as CSV (RFC 4180) that a spreadsheet opens as text: with a byte order mark, and with no cell that it would run as a formula. */
export function csvText(rows: readonly (readonly (string | null)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}

/** Spreadsheets run what begins with one of these, also behind blanks. What hides such a beginning behind apostrophes counts too. */
const formula = /^'*[\s\u00a0]*[=+\-@\t\r\n＝＋－＠]/

/** An apostrophe makes text of what would be run. Quotes keep the cell in one piece. */
export function csvCell(value: string | null): string {
  const text = value ?? ''
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The text that `csvCell` made a cell of, once a reader of CSV has taken its quotes off. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}

export function csvResponse(text: string, fileName: string): Response {
  return new Response(text, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${fileName}"` },
  })
}
