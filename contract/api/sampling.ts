import { z } from 'zod'
import { limits } from '../limits.ts'

export const samplingSchema = z
  .discriminatedUnion('mode', [
    z.strictObject({
      mode: z.literal('rate').meta({ description: 'Frames at a fixed rate' }),
      framesPerSecond: z.number().min(0.01).max(limits.frameRateMax).meta({ description: 'Frames taken a second of video', example: 1 }),
    }),
    z.strictObject({ mode: z.literal('keyframes').meta({ description: "The video's own key frames only" }) }),
  ])
  .meta({ id: 'Sampling', description: 'Which frames of a video are taken' })
