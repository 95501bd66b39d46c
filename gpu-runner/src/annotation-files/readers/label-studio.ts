import { boxFromLabelStudio } from '@kensa/algorithms/boxes/formats'
import { maskToRle } from '@kensa/algorithms/boxes/rle'
import { brushRleToMask } from '@kensa/algorithms/outline/label-studio-rle'
import { toUuid } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import { type RegionState, regionStates } from '@kensa/contract/region'
import { z } from 'zod'
import type { SourceFile, SourceFiles } from '../archive/source-files.ts'
import { frameOfStillName } from '../still-name.ts'
import { baseName } from './base-name.ts'
import { type Fault, type FoundImage, type FoundRegion, fault, type Reader, type Size, type Unplaced } from './found.ts'
import { jsonRecords } from './json-records.ts'
import { readRecord, shapeOrFault } from './row-faults.ts'
import { asBadShape, BadShape, boxShape, maskShape, polygonShape, rleText, type Shape } from './shape.ts'

const name = z.string().trim().min(1).max(limits.labelNameCharsMax)
const names = z.array(name).min(1)
const number = z.number()
const resultSchema = z.object({
  type: z.string(),
  original_width: z.number().positive().optional(),
  original_height: z.number().positive().optional(),
  value: z.object({
    ...{ x: number.optional(), y: number.optional(), width: number.optional(), height: number.optional(), rotation: number.optional() },
    points: z.array(z.tuple([number, number])).optional(),
    rle: z.array(z.int().min(0).max(255)).optional(),
    ...{ rectanglelabels: names.optional(), polygonlabels: names.optional(), brushlabels: names.optional() },
  }),
  meta: z
    .object({ kensa_region_id: z.string().optional(), kensa_state: z.enum(regionStates).optional() })
    .optional()
    .catch(undefined),
})
type Result = z.infer<typeof resultSchema>
const workSchema = z.object({
  result: z.array(z.unknown()),
  was_cancelled: z.boolean().nullish(),
  ground_truth: z.boolean().nullish(),
})
const taskSchema = z.object({
  data: z.record(z.string(), z.unknown()),
  annotations: z.array(workSchema).nullish(),
  predictions: z.array(workSchema).nullish(),
})
type Task = z.infer<typeof taskSchema>

/**
 * Label Studio's tasks as it exports them (JSON): rectangles, polygons and brushes. Of several annotations of a task the one that is ground
 * truth counts, else the last; predictions where there is no annotation, or where Kensa wrote them. https://labelstud.io/guide/task_format
 */
export const readLabelStudio: Reader = { images, regions }

async function* images(files: SourceFiles): AsyncGenerator<FoundImage | Fault> {
  for await (const file of documents(files))
    for await (const { place, value } of jsonRecords(file, 1)) {
      const record = readRecord(taskSchema, value, place)
      if ('fault' in record) yield record.fault
      else yield foundImage(record.value, place)
    }
}

function foundImage({ data }: Task, place: string): FoundImage {
  const image = typeof data['image'] === 'string' ? data['image'] : Object.values(data).find(isImage)
  // What Label Studio stored itself begins with eight hexadecimal digits of its own.
  const imageName = baseName(String(image ?? '')).replace(/^[0-9a-f]{8}-/, '')
  const stated = data['kensa_frame_id']
  const frameId = (typeof stated === 'string' && toUuid('frame', stated)) || frameOfStillName(imageName)
  return { kind: 'image', key: place, place, name: imageName, frameId }
}

const isImage = (value: unknown) => typeof value === 'string' && /\.(jpe?g|png|webp|bmp|tiff?|avif)(\?|$)/i.test(value)

async function* regions(files: SourceFiles, sizeOf: (key: string) => Size | undefined): AsyncGenerator<FoundRegion | Unplaced | Fault> {
  for await (const file of documents(files))
    for await (const { place, value } of jsonRecords(file, 1)) {
      const task = taskSchema.safeParse(value).data
      if (task) yield* regionsOf(task, place, sizeOf(place))
    }
}

type Placed = { result: Result; place: string; state: RegionState; label: string }

function* regionsOf(task: Task, taskPlace: string, frame: Size | undefined): Generator<FoundRegion | Unplaced | Fault> {
  const groups = new Map<string, Placed[]>()
  for (const { item, place, state } of itemsOf(task, taskPlace)) {
    const record = readRecord(resultSchema, item, place)
    if ('fault' in record) {
      yield record.fault
      continue
    }
    const result = record.value
    const { rectanglelabels, polygonlabels, brushlabels } = result.value
    const found = rectanglelabels ?? polygonlabels ?? brushlabels
    if (!found) {
      yield fault(place, 'type', `is “${result.type}”, which is no rectangle, polygon or brush with a label`)
      continue
    }
    const placed = { result, place, state: result.meta?.kensa_state ?? state, label: found[0] ?? '' }
    // Polygons of one region are several results of Kensa's.
    const region = result.type === 'polygonlabels' ? result.meta?.kensa_region_id : undefined
    const key = region === undefined ? place : `region ${region}`
    groups.set(key, [...(groups.get(key) ?? []), placed])
  }
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    const { place, state, label } = first
    if (!frame) yield { kind: 'unplaced', label: { name: label } }
    else
      yield shapeOrFault(place, (): FoundRegion => {
        const shape = shapeOf(group, frame)
        const stated = first.result.meta?.kensa_region_id
        const regionId = stated === undefined ? undefined : toUuid('region', stated)
        return { kind: 'region', imageKey: taskPlace, place, label: { name: label }, state, regionId, ...shape }
      })
  }
}

function* itemsOf({ annotations, predictions }: Task, place: string): Generator<{ item: unknown; place: string; state: RegionState }> {
  const done = (annotations ?? []).map((work, n) => ({ work, n })).filter(({ work }) => work.was_cancelled !== true)
  const chosen = done.find(({ work }) => work.ground_truth === true) ?? done.at(-1)
  if (chosen)
    for (const [n, item] of chosen.work.result.entries())
      yield { item, place: `${place}.annotations[${chosen.n}].result[${n}]`, state: 'accepted' }
  for (const [n, { result }] of (predictions ?? []).entries())
    for (const [k, item] of result.entries()) {
      const isOurs = resultSchema.safeParse(item).data?.meta?.kensa_state !== undefined
      if (!chosen || isOurs) yield { item, place: `${place}.predictions[${n}].result[${k}]`, state: 'proposed' }
    }
}

function shapeOf(group: readonly Placed[], frame: Size): Shape {
  const results = group.map(({ result }) => result)
  const { type, value, original_width, original_height } = results[0] as Result
  const { widthPx, heightPx } = frame
  if (type === 'rectanglelabels') {
    const { x, y, width, height, rotation = 0 } = value
    if (x === undefined || y === undefined || width === undefined || height === undefined)
      throw new BadShape('value', 'must have x, y, width and height')
    const box = asBadShape('value', () => boxFromLabelStudio({ x, y, width, height, rotation }, widthPx, heightPx))
    return boxShape('value', box, frame)
  }
  if (type === 'polygonlabels') {
    const rings = results.map(({ value: { points = [] } }) => points.flatMap(([x, y]) => [(x * widthPx) / 100, (y * heightPx) / 100]))
    return polygonShape('value.points', rings, frame)
  }
  const { rle } = value
  if (type !== 'brushlabels' || !rle) throw new BadShape('type', `is “${type}”, which is no rectangle, polygon or brush in RLE`)
  const [width, height] = [original_width ?? widthPx, original_height ?? heightPx]
  if (width !== widthPx || height !== heightPx)
    throw new BadShape('value.rle', `must be a mask of ${widthPx} × ${heightPx} pixels, as its frame; found ${width} × ${height}`)
  const mask = asBadShape('value.rle', () => brushRleToMask(rle, width, height))
  return maskShape('value.rle', { size: [height, width], counts: rleText('value.rle', maskToRle(mask)) }, frame)
}

async function* documents(files: SourceFiles): AsyncGenerator<SourceFile> {
  for await (const file of files.files()) if (file.path.endsWith('.json') && file.path !== 'kensa.json') yield file
}
