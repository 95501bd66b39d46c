import type { Rubric, RubricInput } from '@kensa/contract/api/rubrics'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { newUuid } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import type { Db, Tx } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { rubric } from '@kensa/db/schema/rubric'
import { withOrg } from '@kensa/db/with-org'
import { normalName, normalText } from '../labels/normal-content.ts'
import { findRubric } from './find.ts'
import { presentRubric } from './present.ts'
import { refuseTaken } from './refuse-taken.ts'
import { writeVersion } from './write-version.ts'

/** Names are stored in Unicode form NFKC and are the same whatever their case, as those of labels. */
export async function createRubric(db: Db, ctx: OrgContext, input: RubricInput): Promise<Rubric> {
  const name = normalName(input.name)
  const row = await refuseTaken(name, () =>
    withOrg(db, ctx, async (tx) => {
      await refuseTooMany(tx)
      const id = newUuid()
      await tx.insert(rubric).values({ orgId: ctx.orgId, id, name, description: normalText(input.description ?? '') })
      await writeVersion(tx, ctx, id, 1, input.content)
      await recordAudit(tx, ctx, { action: 'rubric.created', subject: { kind: 'rubric', id, name }, after: { name } })
      return findRubric(tx, id)
    }),
  )
  return presentRubric(row)
}

async function refuseTooMany(tx: Tx): Promise<void> {
  if ((await tx.$count(rubric)) < limits.rubricsMax) return
  throw new KensaError('conflict', `An organization has at most ${limits.rubricsMax} rubrics, archived ones included. Change one of them.`)
}
