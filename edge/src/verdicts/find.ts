import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { verdict } from '@kensa/db/schema/verdict'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import { type VerdictRow, verdictColumns } from './row.ts'

/** Superseded ones too. */
export async function findVerdict(db: Db, ctx: OrgContext, id: string): Promise<VerdictRow> {
  const [row] = await withOrg(db, ctx, (tx) => tx.select(verdictColumns).from(verdict).where(eq(verdict.id, id)))
  if (!row) throw new KensaError('not_found', 'There is no verdict with this id.')
  return row
}
