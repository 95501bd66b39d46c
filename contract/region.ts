import { z } from 'zod'

/** Who drew a region first. */
export const regionOrigins = ['machine', 'person'] as const
/** `proposed`: nobody has looked at it yet. */
export const regionStates = ['proposed', 'accepted', 'rejected'] as const
export type RegionState = (typeof regionStates)[number]

export const outlinePolygonsMax = 100
export const outlinePointsMax = 10_000
export const maskCharsMax = 1_000_000

const ring = z
  .array(z.number())
  .min(6)
  .refine((numbers) => numbers.length % 2 === 0, 'must hold x and y in turn')
  .meta({ description: 'Corners as x, y, x, y, … in pixels of the frame; the last is joined to the first' })

/** What is closer than a box: polygons, or a mask of every pixel. */
export const outlineSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('polygon').meta({ description: 'One or more polygons; what lies in any of them belongs to it' }),
      polygons: z
        .array(ring)
        .min(1)
        .max(outlinePolygonsMax)
        .refine((rings) => rings.reduce((sum, { length }) => sum + length / 2, 0) <= outlinePointsMax, {
          error: `must have ${outlinePointsMax} corners at most in all`,
        })
        .meta({ description: `1 to ${outlinePolygonsMax} polygons` }),
    }),
    z.strictObject({
      kind: z.literal('mask').meta({ description: 'A run-length coded mask as COCO has it: column by column, off first' }),
      size: z.tuple([z.int().min(1), z.int().min(1)]).meta({ description: 'Height and width, those of the frame' }),
      counts: z.string().min(1).max(maskCharsMax).meta({ description: "Lengths of the runs in COCO's compressed form" }),
    }),
  ])
  .meta({ id: 'RegionOutline' })
export type Outline = z.infer<typeof outlineSchema>
