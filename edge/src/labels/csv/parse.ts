import { textOfCell } from '@kensa/algorithms/csv/cell'
import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'
import { dsvFormat } from 'd3-dsv'
import { canonicalLanguage } from '../normal-content.ts'

/** `cells` by column; `fault` says what keeps the row from being read at all. */
export type CsvRow = { row: number; cells: Map<string, string>; fault?: string }

const known = ['id', 'exportId', 'name', 'definition', 'color', 'hotkey', 'projects', 'archived', 'version']
const synonymColumn = /^synonyms_(.+)$/i

/** Rows of a file. What is wrong with the file as a whole is thrown. */
export function parseCsv(bytes: Uint8Array): CsvRow[] {
  const text = decode(bytes)
  const delimiter = /[,;\t]/.exec(text)?.[0] ?? ','
  const [head, ...lines] = dsvFormat(delimiter).parseRows(text)
  const columns = readHead(head ?? [])
  // The reader takes what follows a quote that never ends for one cell, which is then in the last row.
  const isOpen = (text.match(/"/g)?.length ?? 0) % 2 === 1
  const rows = lines.map((line, n): CsvRow => {
    const fault =
      isOpen && n === lines.length - 1
        ? 'has a quote that does not end'
        : line.length === columns.length
          ? undefined
          : `has ${line.length} cells, the first row has ${columns.length}`
    const cells = new Map(columns.map((column, at) => [column, textOfCell(line[at] ?? '')]))
    return { row: n + 2, cells, ...(fault !== undefined && { fault }) }
  })
  const filled = rows.filter(({ row }) => lines[row - 2]?.some((cell) => cell.trim() !== ''))
  if (filled.length > limits.labelsMax) throw invalid(`has ${filled.length} rows; an organization has at most ${limits.labelsMax} labels`)
  return filled
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    throw invalid('is not UTF-8 text; save it as “CSV UTF-8”')
  }
}

function readHead(head: readonly string[]): string[] {
  const columns = head.map((cell, at) => {
    const written = cell.trim()
    const plain = known.find((name) => name.toLowerCase() === written.toLowerCase())
    if (plain) return plain
    const tag = synonymColumn.exec(written)?.[1]
    const language = tag === undefined ? undefined : canonicalLanguage(tag)
    if (language !== undefined) return `synonyms_${language}`
    throw invalid(
      `has a column ${at + 1} named “${written}”; columns are ${known.join(', ')}, and synonyms_ with a language, like synonyms_en`,
    )
  })
  const twice = columns.find((column, at) => columns.indexOf(column) !== at)
  if (twice) throw invalid(`has the column ${twice} twice`)
  if (!columns.includes('name')) throw invalid('has no column “name” in its first row')
  return columns
}

function invalid(message: string): KensaError {
  return new KensaError('import_invalid', `The file ${message}.`, { fields: [{ path: 'file', message }] })
}
