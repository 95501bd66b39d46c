import { csvCell } from '@kensa/algorithms/csv/cell'
import { toId } from '@kensa/contract/ids'
import { type CsvColumn, csvColumns } from '../csv-columns.ts'
import type { ArchiveEntry, Category, ExportSource, FileFrame, FileRegion, Part } from '../types.ts'

/** One row a region, and one without for a frame that has none. Text that a spreadsheet would run is led by an apostrophe. */
export async function* writeCsv(source: ExportSource): AsyncGenerator<ArchiveEntry> {
  yield { path: 'regions.csv', deflate: true, content: rows(source) }
}

async function* rows(source: ExportSource): AsyncGenerator<string> {
  const categories = new Map(source.categories.map((category) => [category.exportId, category]))
  yield `\ufeff${line(csvColumns)}`
  for (const part of source.parts)
    for await (const frame of source.frames(part)) {
      const common = frameCells(frame, part)
      if (frame.regions.length === 0) yield rowOf(common)
      for (const region of frame.regions) yield rowOf({ ...common, ...regionCells(region, categories.get(region.exportId)) })
    }
}

function frameCells(frame: FileFrame, part: Part): Partial<Record<CsvColumn, string>> {
  return {
    file_name: frame.fileName,
    part: part ?? '',
    frame_id: toId('frame', frame.id),
    asset_id: toId('asset', frame.assetId),
    asset_name: frame.assetName,
    time_ms: String(frame.tMs),
    frame_width: String(frame.widthPx),
    frame_height: String(frame.heightPx),
  }
}

function regionCells({ id, box, outline, state, score }: FileRegion, category: Category | undefined): Partial<Record<CsvColumn, string>> {
  return {
    region_id: toId('region', id),
    category_id: category && String(category.exportId),
    label_id: category && toId('label', category.labelId),
    label: category?.name,
    label_version: category && String(category.version),
    state,
    x: String(box.x),
    y: String(box.y),
    width: String(box.width),
    height: String(box.height),
    outline: outline === null ? '' : JSON.stringify(outline),
    score: score === null ? '' : String(score),
  } as Partial<Record<CsvColumn, string>>
}

const rowOf = (cells: Partial<Record<CsvColumn, string>>) => line(csvColumns.map((column) => cells[column] ?? ''))
const line = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`
