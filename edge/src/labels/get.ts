import type { Label } from '@kensa/contract/api/labels'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { findLabel } from './find.ts'
import { presentLabel } from './present.ts'

export async function getLabel(db: Db, ctx: OrgContext, id: string): Promise<Label> {
  return presentLabel(await withOrg(db, ctx, (tx) => findLabel(tx, id)), id)
}
