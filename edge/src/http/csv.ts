/** Rows as CSV (RFC 4180) that a spreadsheet opens as text: with a byte order mark, and with no cell that it would run as a formula. */
export function csvText(rows: readonly (readonly (string | null)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}

/** Spreadsheets run what begins with one of these, also behind blanks; an apostrophe makes it text. Quotes keep the cell in one piece. */
export function csvCell(value: string | null): string {
  const text = value ?? ''
  const safe = /^[\s\u00a0]*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function csvResponse(text: string, fileName: string): Response {
  return new Response(text, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${fileName}"` },
  })
}
