import type { Region } from '@kensa/contract/api/regions'
import { toId } from '@kensa/contract/ids'
import type { RegionRow } from './columns.ts'

export function presentRegion(row: RegionRow): Region {
  const { x, y, width, height, outline, origin, state, confidence, version } = row
  return {
    id: toId('region', row.id),
    frameId: toId('frame', row.frameId),
    labelId: toId('label', row.labelId),
    box: { x, y, width, height },
    ...{ outline, origin, state },
    verdictId: row.verdictId && toId('verdict', row.verdictId),
    ...{ confidence, version },
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt?.toISOString() ?? null,
  }
}
