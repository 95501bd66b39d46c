import type { Label } from '@kensa/contract/api/labels'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { newUuid } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { label } from '@kensa/db/schema/label'
import { withOrg } from '@kensa/db/with-org'
import { sql } from 'drizzle-orm'
import { findLabel } from './find.ts'
import { presentLabel } from './present.ts'

/** Names are stored in Unicode form NFKC and are the same whatever their case: “Scratched” and “ｓｃｒａｔｃｈｅｄ” are one label. */
export async function createLabel(db: Db, ctx: OrgContext, input: { name: string }): Promise<Label> {
  const name = input.name.normalize('NFKC').trim()
  const id = newUuid()
  const row = await withOrg(db, ctx, async (tx) => {
    // Two that create the same name at once: the second waits here, then finds the first one's label.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`label ${ctx.orgId}`}, 0))`)
    const [taken] = await tx.select({ name: label.name }).from(label).where(sql`lower(${label.name}) = lower(${name})`)
    if (taken) throw nameTaken(taken.name)
    await tx.insert(label).values({ orgId: ctx.orgId, id, name })
    await recordAudit(tx, ctx, { action: 'label.created', subject: { kind: 'label', id, name }, after: { name } })
    return findLabel(tx, id)
  })
  return presentLabel(row)
}

function nameTaken(name: string): KensaError {
  const fields = [{ path: 'name', message: 'is taken by another label' }]
  return new KensaError('conflict', `There is already a label named “${name}”.`, { fields })
}
