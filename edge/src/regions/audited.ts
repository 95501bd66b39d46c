import { toId } from '@kensa/contract/ids'
import type { region } from '@kensa/db/schema/region'

type Told = Pick<typeof region.$inferSelect, 'labelId' | 'x' | 'y' | 'width' | 'height' | 'outline' | 'state'>

/** A region as the audit log tells of it. Of an outline its kind alone: it may be a million characters long. */
export function auditedRegion({ labelId, x, y, width, height, outline, state }: Told): Record<string, unknown> {
  return { labelId: toId('label', labelId), box: { x, y, width, height }, outline: outline?.kind ?? null, state }
}
