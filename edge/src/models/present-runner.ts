import type { RunnerReport } from '@kensa/contract/api/models'
import { toId } from '@kensa/contract/ids'
import type { ListedRunner } from './list-runners.ts'

export function presentRunner(row: ListedRunner): RunnerReport {
  const { memoryTotalBytes: totalBytes, memoryUsedBytes: usedBytes } = row
  return {
    id: toId('runner', row.id),
    state: stateOf(row),
    version: row.version,
    device: row.device,
    deviceName: row.deviceName,
    memory: totalBytes === null || usedBytes === null ? null : { totalBytes, usedBytes },
    places: row.places,
    busyPlaces: row.busyPlaces,
    engineRestarts: row.engineRestarts,
    queryWaitP95Ms: row.queryWaitP95Ms,
    packs: row.packs.map(({ pack, version }) => ({ pack, version })),
    startedAt: row.startedAt.toISOString(),
    seenAt: row.seenAt.toISOString(),
  }
}

function stateOf({ isSilent, engineIsUp, busyPlaces }: ListedRunner): RunnerReport['state'] {
  if (isSilent) return 'silent'
  if (!engineIsUp) return 'restarting'
  return busyPlaces > 0 ? 'busy' : 'idle'
}
