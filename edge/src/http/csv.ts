import { csvCell } from '@kensa/algorithms/csv/cell'

/** A byte order mark: with it a spreadsheet reads UTF-8. */
export const csvStart = '\ufeff'

export function csvLines(rows: readonly (readonly (string | null)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/** Rows as CSV (RFC 4180) that a spreadsheet opens as text: with a byte order mark, and with no cell that it would run as a formula. */
export function csvText(rows: readonly (readonly (string | null)[])[]): string {
  return csvStart + csvLines(rows)
}

export function csvResponse(text: string, fileName: string): Response {
  return new Response(text, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${fileName}"` },
  })
}
