import { z } from 'zod'

// Strict schemas of the formats, of what their own documentation says and of the fields that Kensa adds.

const number = z.number().finite()
const id = z.int().min(1)

export const cocoSchema = z.strictObject({
  info: z.object({ description: z.string(), version: z.string(), kensa: z.record(z.string(), z.unknown()) }),
  licenses: z.array(z.unknown()),
  categories: z.array(
    z.strictObject({ id, name: z.string().min(1), supercategory: z.string(), kensa_label_id: z.string(), kensa_label_version: id }),
  ),
  images: z.array(
    z.strictObject({
      ...{ id, file_name: z.string().regex(/^[^/\\]+\.jpg$/), width: id, height: id },
      ...{ kensa_frame_id: z.string(), kensa_asset_id: z.string(), kensa_asset_name: z.string(), kensa_time_ms: z.int() },
    }),
  ),
  annotations: z.array(
    z.strictObject({
      ...{ id, image_id: id, category_id: id, area: number.positive(), iscrowd: z.literal(0) },
      bbox: z.tuple([number.min(0), number.min(0), number.positive(), number.positive()]),
      segmentation: z.union([
        z.array(z.array(number).min(6)),
        z.strictObject({ size: z.tuple([id, id]), counts: z.string().regex(/^[0-o]+$/) }),
      ]),
      score: number.min(0).max(1).optional(),
      kensa_region_id: z.string(),
      kensa_state: z.enum(['proposed', 'accepted', 'rejected']),
    }),
  ),
})

const share = '(?:0|1|0\\.[0-9]+|[1-9](?:\\.[0-9]+)?e-[0-9]+)'
export const yoloDetectSchema = z.string().regex(new RegExp(`^(?:[0-9]+(?: ${share}){4}\\n)*$`))
export const yoloSegmentSchema = z.string().regex(new RegExp(`^(?:[0-9]+(?: ${share} ${share}){3,}\\n)*$`))

const percent = number.min(0).max(100)
const result = (type: string, from: string, value: z.ZodType) =>
  z.strictObject({
    ...{ id: z.string(), type: z.literal(type), from_name: z.literal(from), to_name: z.literal('image'), value },
    ...{ original_width: id, original_height: id, image_rotation: z.literal(0), score: number.min(0).max(1).optional() },
    meta: z.strictObject({ kensa_region_id: z.string(), kensa_state: z.enum(['proposed', 'accepted', 'rejected']) }),
  })
const names = z.tuple([z.string().min(1)])
const results = z.array(
  z.union([
    result(
      'rectanglelabels',
      'box',
      z.strictObject({ x: percent, y: percent, width: percent, height: percent, rotation: z.literal(0), rectanglelabels: names }),
    ),
    result(
      'polygonlabels',
      'polygon',
      z.strictObject({ points: z.array(z.tuple([percent, percent])).min(3), closed: z.literal(true), polygonlabels: names }),
    ),
    result('brushlabels', 'mask', z.strictObject({ format: z.literal('rle'), rle: z.array(z.int().min(0).max(255)), brushlabels: names })),
  ]),
)
export const labelStudioSchema = z.array(
  z.strictObject({
    id,
    data: z.strictObject({
      ...{ image: z.string().regex(/^images\//), kensa_frame_id: z.string(), kensa_asset_id: z.string() },
      ...{ kensa_asset_name: z.string(), kensa_time_ms: z.int() },
    }),
    annotations: z.array(z.strictObject({ result: results, was_cancelled: z.literal(false), ground_truth: z.literal(false) })).max(1),
    predictions: z.array(z.strictObject({ model_version: z.literal('kensa'), result: results })).max(1),
  }),
)
