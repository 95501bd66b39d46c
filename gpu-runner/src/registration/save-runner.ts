import type { ServedPack } from '@kensa/contract/runner'
import type { Db } from '@kensa/db/client/types'
import { runner } from '@kensa/db/schema/runner'
import { eq, sql } from 'drizzle-orm'
import type { DeviceMemory } from '../engine/device-memory.ts'
import type { Device } from '../engine/protocol.ts'

/** What stays as it is while the process lives. */
export type RunnerFacts = { id: string; startedAt: Date; version: string; device: Device; deviceName: string; places: number }

export type RunnerVitals = {
  memory: DeviceMemory | undefined
  busyPlaces: number
  engineIsUp: boolean
  engineRestarts: number
  queryWaitP95Ms: number | null
  packs: ServedPack[]
}

/** Inserts the row, or renews it. By the database's clock, so that a runner whose own is wrong does not look dead. */
export async function saveRunner(db: Db, facts: RunnerFacts, { memory, ...vitals }: RunnerVitals): Promise<void> {
  const changing = {
    ...vitals,
    memoryTotalBytes: memory?.totalBytes ?? null,
    memoryUsedBytes: memory?.usedBytes ?? null,
    seenAt: sql`clock_timestamp()`,
  }
  await db
    .insert(runner)
    .values({ ...facts, ...changing })
    .onConflictDoUpdate({ target: runner.id, set: changing })
}

export async function removeRunner(db: Db, id: string): Promise<void> {
  await db.delete(runner).where(eq(runner.id, id))
}
