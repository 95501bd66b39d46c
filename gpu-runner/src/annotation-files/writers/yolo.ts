import { boxToYolo } from '@kensa/algorithms/boxes/formats'
import { textToRle } from '@kensa/algorithms/boxes/rle-text'
import { signedDoubleArea } from '@kensa/algorithms/outline/polygon-area'
import { ringOfBox } from '@kensa/algorithms/outline/polygons-box'
import { rleToPolygons } from '@kensa/algorithms/outline/rle-outlines'
import { compareText } from '../file-region.ts'
import { imageFolder } from '../paths.ts'
import type { ArchiveEntry, ExportSource, FileFrame, FileRegion, Part } from '../types.ts'

type Kind = 'detect' | 'segment'

/**
 * YOLO as Ultralytics reads it: https://docs.ultralytics.com/datasets/. One text file a frame, also an empty one; classes count from 0 in the
 * order of the labels' numbers, which `kensa.json` and `data.yaml` map. Lines have no ids, so they come in the order of their text.
 */
export function writeYolo(kind: Kind) {
  return async function* (source: ExportSource): AsyncGenerator<ArchiveEntry> {
    const classOf = new Map(source.categories.map(({ exportId }, place) => [exportId, place]))
    yield { path: 'data.yaml', deflate: false, content: dataYaml(source) }
    for (const part of source.parts)
      for await (const frame of source.frames(part)) {
        const lines = frame.regions.flatMap((region) => linesOf(kind, frame, region, classOf.get(region.exportId) ?? 0))
        const content = lines
          .sort(compareText)
          .map((line) => `${line}\n`)
          .join('')
        yield { path: labelPath(part, frame.fileName), deflate: false, content }
      }
  }
}

/** Readers find the labels of an image by putting `labels` in the place of `images`. */
function labelPath(part: Part, fileName: string): string {
  return `${imageFolder(part).replace('images/', 'labels/')}${fileName.replace(/\.jpg$/, '.txt')}`
}

function dataYaml({ categories, parts }: ExportSource): string {
  // Readers want one to train and one to validate on, also where nothing is split.
  const folders = parts.includes(null)
    ? ['train: images', 'val: images']
    : parts.map((part) => `${part}: ${imageFolder(part).slice(0, -1)}`)
  // A string of JSON is one of YAML as well.
  const names = categories.map(({ name }, place) => `  ${place}: ${JSON.stringify(name)}`)
  return `${['path: .', ...folders, `nc: ${categories.length}`, names.length > 0 ? 'names:' : 'names: {}', ...names].join('\n')}\n`
}

function linesOf(kind: Kind, { widthPx, heightPx }: FileFrame, { box, outline }: FileRegion, classIndex: number): string[] {
  if (kind === 'detect') return [[classIndex, ...boxToYolo(box, widthPx, heightPx)].join(' ')]
  return ringsOf(box, outline).map((ring) =>
    [classIndex, ...ring.map((number, place) => number / (place % 2 === 0 ? widthPx : heightPx))].join(' '),
  )
}

/** A line is one outline without holes: of a mask those around its parts are left. */
function ringsOf(box: FileRegion['box'], outline: FileRegion['outline']): readonly (readonly number[])[] {
  if (outline === null) return [ringOfBox(box)]
  if (outline.kind === 'polygon') return outline.polygons
  const [height, width] = outline.size
  return rleToPolygons(textToRle(outline.counts, width, height)).filter((ring) => signedDoubleArea(ring) > 0)
}
