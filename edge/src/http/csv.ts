import { csvCell } from '@kensa/algorithms/csv/cell'

/** Rows as CSV (RFC 4180) that a spreadsheet opens as text: with a byte order mark, and with no cell that it would run as a formula. */
export function csvText(rows: readonly (readonly (string | null)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}

export function csvResponse(text: string, fileName: string): Response {
  return new Response(text, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${fileName}"` },
  })
}
