import { boxToLabelStudio } from '@kensa/algorithms/boxes/formats'
import { rleToMask } from '@kensa/algorithms/boxes/rle'
import { textToRle } from '@kensa/algorithms/boxes/rle-text'
import { maskToBrushRle } from '@kensa/algorithms/outline/label-studio-rle'
import { toId } from '@kensa/contract/ids'
import { imagePath, partFile } from '../paths.ts'
import type { ArchiveEntry, ExportSource, FileFrame, FileRegion, Part } from '../types.ts'

/**
 * Label Studio's tasks: https://labelstud.io/guide/task_format. What is accepted is an annotation; what is proposed or rejected a
 * prediction. The labelling configuration that the names of results belong to is beside them.
 */
export async function* writeLabelStudio(source: ExportSource): AsyncGenerator<ArchiveEntry> {
  yield { path: 'labeling-config.xml', deflate: false, content: labelingConfig(source) }
  for (const part of source.parts) yield { path: partFile('tasks', part, 'json'), deflate: true, content: document(source, part) }
}

async function* document(source: ExportSource, part: Part): AsyncGenerator<string> {
  const nameOf = new Map(source.categories.map(({ exportId, name }) => [exportId, name]))
  let isFirst = true
  yield '['
  for await (const frame of source.frames(part)) {
    yield `${isFirst ? '\n' : ',\n'}${JSON.stringify(task(frame, part, nameOf))}`
    isFirst = false
  }
  yield '\n]\n'
}

function task(frame: FileFrame, part: Part, nameOf: ReadonlyMap<number, string>) {
  const resultsOf = (isAccepted: boolean) =>
    frame.regions
      .filter(({ state }) => (state === 'accepted') === isAccepted)
      .flatMap((region) => results(frame, region, nameOf.get(region.exportId) ?? ''))
  const [accepted, others] = [resultsOf(true), resultsOf(false)]
  return {
    id: frame.number,
    data: {
      image: imagePath(part, frame.fileName),
      kensa_frame_id: toId('frame', frame.id),
      kensa_asset_id: toId('asset', frame.assetId),
      kensa_asset_name: frame.assetName,
      kensa_time_ms: frame.tMs,
    },
    annotations: accepted.length === 0 ? [] : [{ result: accepted, was_cancelled: false, ground_truth: false }],
    predictions: others.length === 0 ? [] : [{ model_version: 'kensa', result: others }],
  }
}

/** One a region, but one a polygon: `meta` says what belongs together. */
function results({ widthPx, heightPx }: FileFrame, region: FileRegion, name: string): Record<string, unknown>[] {
  const { outline, score } = region
  const id = toId('region', region.id)
  const common = {
    ...{ to_name: 'image', original_width: widthPx, original_height: heightPx, image_rotation: 0 },
    ...(score === null ? {} : { score }),
    meta: { kensa_region_id: id, kensa_state: region.state },
  }
  if (outline === null) {
    const value = { ...boxToLabelStudio(region.box, widthPx, heightPx), rectanglelabels: [name] }
    return [{ id, type: 'rectanglelabels', from_name: 'box', value, ...common }]
  }
  if (outline.kind === 'mask') {
    const rle = maskToBrushRle(rleToMask(textToRle(outline.counts, outline.size[1], outline.size[0])))
    return [{ id, type: 'brushlabels', from_name: 'mask', value: { format: 'rle', rle, brushlabels: [name] }, ...common }]
  }
  return outline.polygons.map((ring, place) => {
    const points = Array.from({ length: ring.length / 2 }, (_, k) => [
      (100 * (ring[2 * k] as number)) / widthPx,
      (100 * (ring[2 * k + 1] as number)) / heightPx,
    ])
    const value = { points, closed: true, polygonlabels: [name] }
    return { id: place === 0 ? id : `${id}-${place + 1}`, type: 'polygonlabels', from_name: 'polygon', value, ...common }
  })
}

function labelingConfig({ categories }: ExportSource): string {
  const labels = categories.map(({ name }) => `    <Label value="${escapeXml(name)}"/>\n`).join('')
  const group = (tag: string, name: string) => `  <${tag} name="${name}" toName="image">\n${labels}  </${tag}>\n`
  const groups = [group('RectangleLabels', 'box'), group('PolygonLabels', 'polygon'), group('BrushLabels', 'mask')]
  return `<View>\n  <Image name="image" value="$image"/>\n${groups.join('')}</View>\n`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
