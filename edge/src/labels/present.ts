import type { Label } from '@kensa/contract/api/labels'
import { toId } from '@kensa/contract/ids'

export type LabelRow = { id: string; name: string; frameCount: number; createdAt: Date }

export function presentLabel(row: LabelRow): Label {
  return { id: toId('label', row.id), name: row.name, frameCount: row.frameCount, createdAt: row.createdAt.toISOString() }
}
