import { rleArea } from '@kensa/algorithms/boxes/rle'
import { textToRle } from '@kensa/algorithms/boxes/rle-text'
import { polygonsArea } from '@kensa/algorithms/outline/polygon-area'
import { toId } from '@kensa/contract/ids'
import { partFile } from '../paths.ts'
import type { ArchiveEntry, ExportSource, FileFrame, FileRegion, Part } from '../types.ts'

/**
 * COCO, object detection and segmentation: https://cocodataset.org/#format-data. Category ids are the labels' own numbers; ids of images
 * and annotations count from 1 through all parts. What starts with `kensa_` is beyond the format, and readers leave it aside.
 */
export async function* writeCoco(source: ExportSource): AsyncGenerator<ArchiveEntry> {
  for (const part of source.parts)
    yield { path: partFile('annotations/instances', part, 'json'), deflate: true, content: document(source, part) }
}

async function* document(source: ExportSource, part: Part): AsyncGenerator<string> {
  const info = { description: 'Kensa export', version: '1', url: '', contributor: '', kensa: { ...source.asked, part } }
  yield `{"info":${JSON.stringify(info)},\n"licenses":[],\n"categories":[`
  yield* lines(source.categories.map(category))
  yield '],\n"images":['
  yield* linesOf(source.frames(part), (frame) => [image(frame)])
  yield '],\n"annotations":['
  yield* linesOf(source.frames(part), (frame) => frame.regions.map((region) => annotation(frame, region)))
  yield ']}\n'
}

function category({ exportId, labelId, name, version }: ExportSource['categories'][number]) {
  return { id: exportId, name, supercategory: '', kensa_label_id: toId('label', labelId), kensa_label_version: version }
}

function image(frame: FileFrame) {
  return {
    id: frame.number,
    file_name: frame.fileName,
    width: frame.widthPx,
    height: frame.heightPx,
    kensa_frame_id: toId('frame', frame.id),
    kensa_asset_id: toId('asset', frame.assetId),
    kensa_asset_name: frame.assetName,
    kensa_time_ms: frame.tMs,
  }
}

function annotation(frame: FileFrame, { number, id, exportId, box, outline, state, score }: FileRegion) {
  const { x, y, width, height } = box
  return {
    id: number,
    image_id: frame.number,
    category_id: exportId,
    bbox: [x, y, width, height],
    // Boxes have none, which is how COCO's readers tell them from shapes.
    segmentation: outline === null ? [] : outline.kind === 'polygon' ? outline.polygons : { size: outline.size, counts: outline.counts },
    area: areaOf(box, outline),
    iscrowd: 0,
    ...(score === null ? {} : { score }),
    kensa_region_id: toId('region', id),
    kensa_state: state,
  }
}

function areaOf({ width, height }: FileRegion['box'], outline: FileRegion['outline']): number {
  if (outline === null) return width * height
  if (outline.kind === 'polygon') return polygonsArea(outline.polygons)
  return rleArea(textToRle(outline.counts, outline.size[1], outline.size[0]))
}

/** Values of JSON, one a line, with commas between. */
function* lines(values: Iterable<unknown>, state = { isFirst: true }): Generator<string> {
  for (const value of values) {
    yield `${state.isFirst ? '\n' : ',\n'}${JSON.stringify(value)}`
    state.isFirst = false
  }
}

async function* linesOf(frames: AsyncIterable<FileFrame>, valuesOf: (frame: FileFrame) => unknown[]): AsyncGenerator<string> {
  const state = { isFirst: true }
  for await (const frame of frames) yield* lines(valuesOf(frame), state)
}
