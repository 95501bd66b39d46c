import type { Region } from '@kensa/contract/api/regions'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { findRegion } from './find.ts'
import { presentRegion } from './present.ts'

export async function getRegion(db: Db, ctx: OrgContext, id: string): Promise<Region> {
  return presentRegion(await withOrg(db, ctx, (tx) => findRegion(tx, id)))
}
