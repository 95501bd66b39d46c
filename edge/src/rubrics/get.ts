import type { Rubric } from '@kensa/contract/api/rubrics'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { findRubric } from './find.ts'
import { presentRubric } from './present.ts'

export async function getRubric(db: Db, ctx: OrgContext, id: string): Promise<Rubric> {
  return presentRubric(await withOrg(db, ctx, (tx) => findRubric(tx, id)))
}
