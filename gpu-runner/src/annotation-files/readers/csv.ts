import { Readable } from 'node:stream'
import { textOfCell } from '@kensa/algorithms/csv/cell'
import { KensaError } from '@kensa/contract/errors'
import { toUuid } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import { outlineSchema, regionStates } from '@kensa/contract/region'
import { CsvError, parse } from 'csv-parse'
import { z } from 'zod'
import type { SourceFile, SourceFiles } from '../archive/source-files.ts'
import { type CsvColumn, csvColumns } from '../csv-columns.ts'
import { frameOfStillName } from '../still-name.ts'
import { baseName } from './base-name.ts'
import { type Fault, type FoundImage, type FoundRegion, type Reader, type Size, type Unplaced } from './found.ts'
import { readRecord, shapeOrFault } from './row-faults.ts'
import { boxShape, maskShape, polygonShape, type Shape } from './shape.ts'

type Row = { place: string; cells: Partial<Record<CsvColumn, string>> }

const required = ['label', 'x', 'y', 'width', 'height'] as const
const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?(e-?\d+)?$/i, 'must be a number')
  .transform(Number)
const outline = z
  .string()
  .max(limits.importRecordBytesMax)
  .transform((text, context) => {
    const parsed = outlineSchema.safeParse(tryJson(text))
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: `must be an outline as JSON: ${parsed.error.issues[0]?.message}` })
    return z.NEVER
  })
const rowSchema = z.object({
  label: z.string().trim().min(1).max(limits.labelNameCharsMax),
  ...{ x: number, y: number, width: number, height: number },
  outline: outline.optional(),
  state: z.enum(regionStates).optional(),
})

/** Regions as CSV, one a row; columns may be left out, but for those of the box and the label. Comma, semicolon and tab are read. */
export const readCsv: Reader = { images, regions }

async function* images(files: SourceFiles): AsyncGenerator<FoundImage | Fault> {
  let last: string | undefined
  for await (const row of rows(files)) {
    const image = foundImage(row)
    // Rows of an image usually stand together; who counts them counts each once anyway.
    if (image.key !== last) yield image
    last = image.key
  }
}

function foundImage({ place, cells }: Row): FoundImage {
  const name = baseName(cells.file_name ?? '')
  const frameId = (cells.frame_id && toUuid('frame', cells.frame_id)) || frameOfStillName(name)
  return { kind: 'image', key: cells.frame_id || name, place, name, frameId }
}

async function* regions(files: SourceFiles, sizeOf: (key: string) => Size | undefined): AsyncGenerator<FoundRegion | Unplaced | Fault> {
  for await (const row of rows(files)) {
    const { place, cells } = row
    // A frame without regions has a row as well.
    if (!required.some((column) => cells[column])) continue
    const record = readRecord(rowSchema, cells, place)
    if ('fault' in record) {
      yield record.fault
      continue
    }
    const { label: name, state = 'accepted' } = record.value
    const labelId = cells.label_id === undefined ? undefined : toUuid('label', cells.label_id)
    const label = { name, ...(labelId === undefined ? {} : { labelId, exportId: Number(cells.category_id) || undefined }) }
    const imageKey = foundImage(row).key
    const frame = sizeOf(imageKey)
    if (!frame) yield { kind: 'unplaced', label }
    else
      yield shapeOrFault(place, (): FoundRegion => {
        const regionId = cells.region_id === undefined ? undefined : toUuid('region', cells.region_id)
        return { kind: 'region', imageKey, place, label, state, regionId, ...shapeOf(record.value, frame) }
      })
  }
}

function shapeOf({ x, y, width, height, outline: closer }: z.infer<typeof rowSchema>, frame: Size): Shape {
  const box = { x, y, width, height }
  if (closer?.kind === 'polygon') return polygonShape('outline', closer.polygons, frame, { box })
  if (closer?.kind === 'mask') return maskShape('outline', closer, frame, box)
  return boxShape('x', box, frame)
}

async function* rows(files: SourceFiles): AsyncGenerator<Row> {
  for await (const file of files.files()) if (file.path.endsWith('.csv')) yield* rowsOf(file)
}

async function* rowsOf(file: SourceFile): AsyncGenerator<Row> {
  const parser = Readable.from(file.read()).pipe(
    parse({
      bom: true,
      delimiter: await delimiterOf(file),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: limits.importRecordBytesMax,
    }),
  )
  let columns: (CsvColumn | undefined)[] | undefined
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!columns) {
        columns = readHead(file, record)
        continue
      }
      const cells: Row['cells'] = {}
      for (const [n, cell] of record.entries()) {
        const column = columns[n]
        const text = textOfCell(cell)
        if (column && text !== '') cells[column] = text
      }
      yield { place: `${file.path}:${info.lines}`, cells }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw invalid(file, `is not CSV: ${error.message}`)
  }
  if (!columns) throw invalid(file, 'is empty')
}

function readHead(file: SourceFile, head: readonly string[]): (CsvColumn | undefined)[] {
  const columns = head.map((cell) => csvColumns.find((column) => column === cell.trim().toLowerCase()))
  const missing = required.filter((column) => !columns.includes(column))
  if (missing.length > 0) throw invalid(file, `has no column ${missing.join(', ')} in its first row`)
  if (!columns.includes('file_name') && !columns.includes('frame_id')) throw invalid(file, 'has neither a column file_name nor frame_id')
  return columns
}

async function delimiterOf(file: SourceFile): Promise<string> {
  for await (const piece of file.read()) return /[,;\t]/.exec(Buffer.from(piece).toString('latin1'))?.[0] ?? ','
  return ','
}

function invalid({ path }: SourceFile, message: string): KensaError {
  return new KensaError('import_invalid', `${path} ${message}.`, { fields: [{ path, message }] })
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
