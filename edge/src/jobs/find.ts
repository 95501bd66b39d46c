import type { Tx } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { job } from '@kensa/db/schema/job'
import { eq } from 'drizzle-orm'
import { itsAsset, jobColumns } from './columns.ts'
import type { JobRow } from './present.ts'

export async function findJob(tx: Tx, id: string): Promise<JobRow | undefined> {
  const [row] = await tx.select(jobColumns).from(job).leftJoin(asset, itsAsset).where(eq(job.id, id))
  return row
}
