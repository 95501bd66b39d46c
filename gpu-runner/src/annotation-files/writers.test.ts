import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { exportFormats } from '@kensa/contract/annotation-files'
import { expect, it } from 'vitest'
import { render } from './testing/render.ts'
import { categories, sampleFrames, sampleSource } from './testing/sample.ts'
import { cocoSchema, labelStudioSchema, yoloDetectSchema, yoloSegmentSchema } from './testing/schemas.ts'
import { writers } from './writers/writers.ts'

// The goldens were read by pycocotools 2.0.11, label-studio-converter 0.0.59 and PyYAML (testing/read_goldens.py).
const goldens = join(import.meta.dirname, 'testing/goldens')

async function golden(format: string): Promise<Record<string, string>> {
  const entries = await readdir(join(goldens, format), { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [relative(join(goldens, format), path), await readFile(path, 'utf8')] as const)),
  )
}

it.each(exportFormats)('writes %s as the golden files that its own readers have read', async (format) => {
  const written = await render(writers[format](sampleSource([null], { scores: !format.startsWith('yolo') })))
  expect(written).toEqual(await golden(format))
})

it('writes COCO of a strict schema: ids from 1, boxes inside, scores only where asked for, every frame in it', async () => {
  const files = await render(writers.coco(sampleSource()))
  const document = cocoSchema.parse(JSON.parse(files['annotations/instances.json'] ?? ''))
  expect(document.categories.map(({ id }) => id)).toEqual(categories.map(({ exportId }) => exportId))
  expect(document.images.map(({ id }) => id)).toEqual([1, 2, 3, 4])
  expect(document.annotations.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6])
  expect(document.annotations.some(({ score }) => score !== undefined)).toBe(false)
  for (const { image_id, bbox } of document.annotations) {
    const image = document.images.find(({ id }) => id === image_id)
    expect(bbox[0] + bbox[2] <= (image?.width ?? 0) && bbox[1] + bbox[3] <= (image?.height ?? 0)).toBe(true)
  }
  const scored = await render(writers.coco(sampleSource([null], { scores: true })))
  const { annotations } = cocoSchema.parse(JSON.parse(scored['annotations/instances.json'] ?? ''))
  expect(annotations.flatMap(({ score }) => score ?? [])).toEqual([0.8125, 0.25])
})

it('writes YOLO and Label Studio of a strict schema, an empty file for a frame without regions', async () => {
  for (const [format, schema] of [['yolo_detect', yoloDetectSchema] as const, ['yolo_segment', yoloSegmentSchema] as const]) {
    const { 'data.yaml': _, ...labels } = await render(writers[format](sampleSource()))
    expect(Object.keys(labels)).toHaveLength(4)
    for (const text of Object.values(labels)) schema.parse(text)
    expect(Object.entries(labels).find(([path]) => path.includes('empty'))?.[1]).toBe('')
  }
  const files = await render(writers.label_studio(sampleSource()))
  const tasks = labelStudioSchema.parse(JSON.parse(files['tasks.json'] ?? ''))
  expect(tasks.map(({ annotations, predictions }) => [annotations[0]?.result.length ?? 0, predictions[0]?.result.length ?? 0])).toEqual([
    [1, 2],
    [0, 0],
    [3, 0],
    [1, 0],
  ])
})

it('writes each part to files of its own, numbered through', async () => {
  const parts = ['train', 'val'] as const
  const coco = await render(writers.coco(sampleSource(parts)))
  const ids = parts.map((part) => cocoSchema.parse(JSON.parse(coco[`annotations/instances-${part}.json`] ?? '')).images.map(({ id }) => id))
  expect(ids).toEqual([
    [1, 3],
    [2, 4],
  ])
  const yolo = await render(writers.yolo_detect(sampleSource(parts)))
  expect(yolo['data.yaml']).toContain('train: images/train\nval: images/val\n')
  expect(Object.keys(yolo).filter((path) => path.startsWith('labels/val/'))).toHaveLength(2)
})

it('names stills so that they are safe, readable, apart, and known again', () => {
  const names = sampleFrames().map(({ fileName }) => fileName)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[^./\\:*?"<>|\s-][^/\\:*?"<>|\s]*_frame_[0-9a-z]{26}\.jpg$/)
  expect(names[0]).toMatch(/^写真_1_front_frame_/)
  expect(names[3]).toMatch(/^etc_passwd_0000012_frame_/)
})
