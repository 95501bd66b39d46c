import { createHash } from 'node:crypto'
import { type DataSplit, dataSplits } from '@kensa/contract/annotation-files'
import type { ExportInput } from '@kensa/contract/job-message'
import type { Part } from '../../annotation-files/types.ts'

export type Split = NonNullable<ExportInput['split']>

/**
 * The part that all frames of an asset are in: by where a hash of seed and asset falls in 0–100. So it depends on nothing but these two, and
 * an asset stays where it is when others are added or go.
 */
export function partOf(split: ExportInput['split'], assetId: string): Part {
  if (split === null) return null
  const digest = createHash('sha256').update(`${split.seed}\n${assetId}`).digest()
  let place = (digest.readUIntBE(0, 6) / 2 ** 48) * 100
  for (const part of dataSplits) {
    if (place < split[part]) return part
    place -= split[part]
  }
  return lastPart(split)
}

/** Those that have a share, in their order. */
export function partsOf(split: ExportInput['split']): Part[] {
  return split === null ? [null] : dataSplits.filter((part) => split[part] > 0)
}

function lastPart(split: Split): DataSplit {
  return dataSplits.findLast((part) => split[part] > 0) ?? 'train'
}
