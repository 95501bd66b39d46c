import { toUuid } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import { regionStates } from '@kensa/contract/region'
import { z } from 'zod'
import type { SourceFile, SourceFiles } from '../archive/source-files.ts'
import { frameOfStillName } from '../still-name.ts'
import { baseName } from './base-name.ts'
import { type Fault, type FoundImage, type FoundLabel, type FoundRegion, fault, type Reader, type Size, type Unplaced } from './found.ts'
import { jsonRecords } from './json-records.ts'
import { readRecord, shapeOrFault } from './row-faults.ts'
import { BadShape, boxShape, maskShape, polygonShape, rleText, type Shape, scaleTo } from './shape.ts'

const anId = z.union([z.int(), z.string().max(200)])
const number = z.number()
const imageSchema = z.object({
  id: anId,
  file_name: z.string().max(1_000).optional(),
  width: z.number().positive().optional(),
  height: z.number().positive().optional(),
  kensa_frame_id: z.string().optional(),
})
const categorySchema = z.object({
  id: anId,
  name: z.string().trim().min(1).max(limits.labelNameCharsMax),
  kensa_label_id: z.string().optional(),
})
const annotationSchema = z.object({
  image_id: anId,
  category_id: anId,
  bbox: z.tuple([number, number, number, number]).optional(),
  segmentation: z
    .union([
      z.array(z.array(number)),
      z.object({ size: z.tuple([z.int().min(1), z.int().min(1)]), counts: z.union([z.string(), z.array(z.int().min(0))]) }),
    ])
    .optional(),
  kensa_region_id: z.string().optional(),
  kensa_state: z.enum(regionStates).optional(),
})
type Image = z.infer<typeof imageSchema>
type Annotation = z.infer<typeof annotationSchema>

/** COCO detection and segmentation, one document or several in an archive: https://cocodataset.org/#format-data */
export const readCoco: Reader = { images, regions }

async function* images(files: SourceFiles): AsyncGenerator<FoundImage | Fault> {
  for await (const file of documents(files)) {
    for await (const { keys, place, value } of jsonRecords(file, 2)) {
      if (keys[0] !== 'images') continue
      const record = readRecord(imageSchema, value, place)
      if ('fault' in record) yield record.fault
      else yield foundImage(file, record.value, place)
    }
  }
}

function foundImage(file: SourceFile, image: Image, place: string): FoundImage {
  const name = baseName(image.file_name ?? '')
  const frameId = (image.kensa_frame_id && toUuid('frame', image.kensa_frame_id)) || frameOfStillName(name)
  return { kind: 'image', key: keyOf(file, image.id), place, name: name || String(image.id), frameId }
}

async function* regions(files: SourceFiles, sizeOf: (key: string) => Size | undefined): AsyncGenerator<FoundRegion | Unplaced | Fault> {
  for await (const file of documents(files)) {
    const categories = new Map<string | number, FoundLabel>()
    const sizes = new Map<string, Partial<Size>>()
    // Annotations may stand before what they name.
    for await (const { keys, place, value } of jsonRecords(file, 2)) {
      if (keys[0] === 'categories') {
        const record = readRecord(categorySchema, value, place)
        if ('fault' in record) yield record.fault
        else categories.set(record.value.id, foundLabel(record.value))
      } else if (keys[0] === 'images') {
        const image = imageSchema.safeParse(value).data
        const key = image && keyOf(file, image.id)
        const size = key === undefined ? undefined : sizeOf(key)
        const isOther = size && (size.widthPx !== image?.width || size.heightPx !== image?.height)
        // Only the odd ones are kept.
        if (key !== undefined && image && isOther && image.width !== undefined && image.height !== undefined)
          sizes.set(key, { widthPx: image.width, heightPx: image.height })
      }
    }
    for await (const { keys, place, value } of jsonRecords(file, 2)) {
      if (keys[0] !== 'annotations') continue
      const record = readRecord(annotationSchema, value, place)
      if ('fault' in record) {
        yield record.fault
        continue
      }
      const annotation = record.value
      const label = categories.get(annotation.category_id)
      if (!label) {
        yield fault(place, 'category_id', `is ${JSON.stringify(annotation.category_id)}, which is no category of the file`)
        continue
      }
      const imageKey = keyOf(file, annotation.image_id)
      const frame = sizeOf(imageKey)
      if (!frame) yield { kind: 'unplaced', label }
      else
        yield shapeOrFault(place, (): FoundRegion => {
          const shape = shapeOf(annotation, frame, sizes.get(imageKey) ?? {})
          const regionId = annotation.kensa_region_id && toUuid('region', annotation.kensa_region_id)
          return {
            kind: 'region',
            imageKey,
            place,
            label,
            state: annotation.kensa_state ?? 'accepted',
            regionId: regionId || undefined,
            ...shape,
          }
        })
    }
  }
}

function shapeOf({ bbox, segmentation }: Annotation, frame: Size, image: Partial<Size>): Shape {
  const scale = scaleTo(frame, image)
  const box = bbox && { x: bbox[0], y: bbox[1], width: bbox[2], height: bbox[3] }
  const scaled = box && { x: box.x * scale.x, y: box.y * scale.y, width: box.width * scale.x, height: box.height * scale.y }
  if (Array.isArray(segmentation)) {
    if (segmentation.length > 0) return polygonShape('segmentation', segmentation, frame, { scale, box: scaled })
  } else if (segmentation) {
    const { size, counts } = segmentation
    const [height, width] = size
    const text = typeof counts === 'string' ? counts : rleText('segmentation.counts', { width, height, counts })
    return maskShape('segmentation', { size, counts: text }, frame, scaled)
  }
  if (!box) throw new BadShape('bbox', 'is missing, and so is segmentation')
  return boxShape('bbox', box, frame, scale)
}

function foundLabel({ id, name, kensa_label_id }: z.infer<typeof categorySchema>): FoundLabel {
  const labelId = kensa_label_id === undefined ? undefined : toUuid('label', kensa_label_id)
  // A number is only ours where we gave it.
  return { name, ...(labelId === undefined ? {} : { labelId, ...(typeof id === 'number' ? { exportId: id } : {}) }) }
}

/** Ids count anew in each document. */
const keyOf = (file: SourceFile, id: string | number) => `${file.path}#${id}`

async function* documents(files: SourceFiles): AsyncGenerator<SourceFile> {
  for await (const file of files.files()) if (file.path.endsWith('.json') && file.path !== 'kensa.json') yield file
}
