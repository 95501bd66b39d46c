import type { Job } from '@kensa/contract/api/jobs'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { findJob } from './find.ts'
import { presentJob } from './present.ts'

export async function getJob(db: Db, ctx: OrgContext, id: string): Promise<Job> {
  const row = await withOrg(db, ctx, (tx) => findJob(tx, id))
  if (!row) throw new KensaError('not_found', 'There is no job with this id.')
  return presentJob(row)
}
