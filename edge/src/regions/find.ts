import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { region } from '@kensa/db/schema/region'
import { verdict } from '@kensa/db/schema/verdict'
import { eq } from 'drizzle-orm'
import { type RegionRow, regionColumns, verdictOfRegion } from './columns.ts'

export async function findRegion(tx: Tx, id: string): Promise<RegionRow> {
  const [row] = await tx.select(regionColumns).from(region).leftJoin(verdict, verdictOfRegion).where(eq(region.id, id))
  if (!row) throw noRegion()
  return row
}

/** The region as it is, kept so until the transaction ends. */
export async function lockRegion(tx: Tx, id: string, version: number): Promise<typeof region.$inferSelect> {
  const [row] = await tx.select().from(region).where(eq(region.id, id)).for('update')
  if (!row) throw noRegion()
  if (row.version === version) return row
  const message = `is ${version}, but the region is at version ${row.version} by now`
  throw new KensaError('version_conflict', `The region has changed: version ${message}. Read it again, then make your change.`, {
    fields: [{ path: 'version', message }],
  })
}

function noRegion(): KensaError {
  return new KensaError('not_found', 'There is no region with this id.')
}
