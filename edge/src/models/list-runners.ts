import { runnerGoneAfterMs, runnerSilentAfterMs, type ServedPack, servedPacksSchema } from '@kensa/contract/runner'
import type { Tx } from '@kensa/db/client/types'
import { runner } from '@kensa/db/schema/runner'
import { asc, getTableColumns, sql } from 'drizzle-orm'

export type ListedRunner = Omit<typeof runner.$inferSelect, 'packs'> & { packs: ServedPack[]; isSilent: boolean }

/** The fleet, oldest first. What has been silent for minutes is gone, whether or not it was swept yet; ages are by the database's clock. */
export async function listRunners(tx: Tx): Promise<ListedRunner[]> {
  const since = (ms: number) => sql`clock_timestamp() - make_interval(secs => ${ms / 1000})`
  const rows = await tx
    .select({ ...getTableColumns(runner), isSilent: sql<boolean>`${runner.seenAt} < ${since(runnerSilentAfterMs)}` })
    .from(runner)
    .where(sql`${runner.seenAt} >= ${since(runnerGoneAfterMs)}`)
    .orderBy(asc(runner.startedAt), asc(runner.id))
  return rows.map((row) => ({ ...row, packs: servedPacksSchema.catch([]).parse(row.packs) }))
}
