import { z } from 'zod'

/** What the next attempt needs to go on; stored on the job row. */
const checkpointSchema = z.object({
  /** Items below it are saved. */
  nextIndex: z.number().int().min(0).catch(0),
  /** Attempts begun since the last saved chunk, this one included. */
  idleAttempts: z.number().int().min(0).catch(0),
  /** Attempts in a row that found a server away; they count apart. */
  waits: z.number().int().min(0).optional().catch(undefined),
  /** What an earlier job had made of the subject is gone, replaced by what this one saves. */
  replaced: z.boolean().optional().catch(undefined),
})
export type Checkpoint = z.infer<typeof checkpointSchema>

export function readCheckpoint(stored: unknown): Checkpoint {
  return checkpointSchema.parse(stored ?? {})
}
