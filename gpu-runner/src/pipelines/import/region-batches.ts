import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FoundRegion } from '../../annotation-files/readers/found.ts'

/** A region of the file on a frame that is here. */
export type PlacedRegion = Omit<FoundRegion, 'kind' | 'imageKey'> & { frameId: string }

const heldCharsMax = 64 * 1024

/** Regions by the batch that their frame is in, on disk: a file may name its images in any order. */
export function openRegionBatches(workDir: string) {
  const pathOf = (batch: number) => join(workDir, `batch-${batch}.ndjson`)
  const held = new Map<number, string>()
  const flush = async (batch: number) => {
    const text = held.get(batch)
    held.delete(batch)
    if (text) await appendFile(pathOf(batch), text)
  }
  return {
    async add(batch: number, region: PlacedRegion): Promise<void> {
      const text = `${held.get(batch) ?? ''}${JSON.stringify(region)}\n`
      held.set(batch, text)
      if (text.length >= heldCharsMax) await flush(batch)
    },
    async close(): Promise<void> {
      for (const batch of [...held.keys()]) await flush(batch)
    },
    /** By frame, each in the order of the file. */
    async read(batch: number): Promise<Map<string, PlacedRegion[]>> {
      const text = await readFile(pathOf(batch), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return ''
        throw error
      })
      const lines = text.split('\n').filter((line) => line !== '')
      return Map.groupBy(
        lines.map((line) => JSON.parse(line) as PlacedRegion),
        ({ frameId }) => frameId,
      )
    },
  }
}
export type RegionBatches = ReturnType<typeof openRegionBatches>
