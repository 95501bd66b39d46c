import type { UsageFilter } from '@kensa/contract/api/usage'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { csvLine } from './csv-cell.ts'
import { presentEntry, readEntries } from './entries.ts'
import { daysOf, entriesOf } from './range.ts'

const columns = [
  'id',
  'occurredAt',
  'unit',
  'quantity',
  'priceMicros',
  'amountMicros',
  'amountUsd',
  'jobId',
  'task',
  'projectId',
  'projectName',
  'apiKeyId',
  'apiKeyName',
] as const

const pageRows = 500

export type CsvDownload = { fileName: string; body: ReadableStream<Uint8Array>; done: Promise<void> }

/** The entries of a range as CSV, read as fast as the reader takes them. `done` settles when no more is read from the database. */
export function downloadCsv(db: Db, ctx: OrgContext, query: UsageFilter): CsvDownload {
  const days = daysOf(query)
  const wanted = entriesOf(query, days)
  const encoder = new TextEncoder()
  const { promise: done, resolve: finish } = Promise.withResolvers<void>()
  let before: string | undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(csvLine(columns)))
    },
    async pull(controller) {
      try {
        const rows = await withOrg(db, ctx, (tx) => readEntries(tx, wanted, before, pageRows))
        before = rows.at(-1)?.id
        if (rows.length > 0) controller.enqueue(encoder.encode(rows.map((row) => csvLine(cellsOf(presentEntry(row)))).join('')))
        if (rows.length === pageRows) return
        controller.close()
      } catch (error) {
        controller.error(error)
      }
      finish()
    },
    cancel: finish,
  })
  return { fileName: `kensa-usage-${days.from}-${days.to}.csv`, body, done }
}

function cellsOf(entry: ReturnType<typeof presentEntry>): (string | number | null)[] {
  return columns.map((column) => (column === 'amountUsd' ? usd(entry.amountMicros) : entry[column]))
}

/** A number that spreadsheets add up: dollars with six decimals. */
function usd(micros: number): string {
  const text = String(micros).padStart(7, '0')
  return `${text.slice(0, -6)}.${text.slice(-6)}`
}
