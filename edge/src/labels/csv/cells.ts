/** Several values in one cell, with ` | ` between; a backslash before a bar or a backslash means the character itself. */
export function joinCell(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\|]/g, '\\$&')).join(' | ')
}

export function splitCell(cell: string): string[] {
  const values = ['']
  for (const [part] of cell.matchAll(/\\[\\|]|[^]/g)) {
    if (part === '|') values.push('')
    else values[values.length - 1] += part.length === 2 && part.startsWith('\\') ? part.slice(1) : part
  }
  return values.map((value) => value.trim()).filter((value) => value !== '')
}

/** No project at all, where an empty cell means all of them. */
export const noProjects = '|'
