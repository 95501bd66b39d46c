/** Row −1 holds the headings of the columns, column 0 those of the rows. */
export type Place = { row: number; column: number }
type Size = { rows: number; columns: number; pageRows: number }

/** Where a key leads from a place, as grids of the platform do; undefined for keys that lead nowhere. */
export function stepFrom({ row, column }: Place, { key, ctrlKey }: { key: string; ctrlKey: boolean }, size: Size): Place | undefined {
  const to = (wantedRow: number, wantedColumn: number): Place => {
    const least = wantedRow < 0 && column > 0 ? -1 : 0
    const next = Math.min(Math.max(wantedRow, least), size.rows - 1)
    // Over the headings of the rows there is nothing to go to.
    return { row: next, column: Math.min(Math.max(wantedColumn, next < 0 ? 1 : 0), size.columns) }
  }
  switch (key) {
    case 'ArrowRight':
      return to(row, column + 1)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowUp':
      return to(row - 1, column)
    case 'PageDown':
      return to(row + size.pageRows, column)
    case 'PageUp':
      return to(Math.max(0, row - size.pageRows), column)
    case 'Home':
      return to(ctrlKey ? 0 : row, 0)
    case 'End':
      return to(ctrlKey ? size.rows - 1 : row, size.columns)
    default:
      return undefined
  }
}
