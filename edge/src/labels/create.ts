import type { Label, LabelInput } from '@kensa/contract/api/labels'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { withOrg } from '@kensa/db/with-org'
import { findLabel } from './find.ts'
import { knownProjects } from './known-projects.ts'
import { normalName, normalSynonyms, normalText } from './normal-content.ts'
import { presentLabel } from './present.ts'
import { refuseTaken } from './refuse-taken.ts'
import { tellChanged } from './tell-changed.ts'
import { insertLabel } from './write-content.ts'

/** Names are stored in Unicode form NFKC and are the same whatever their case: “Scratched” and “ｓｃｒａｔｃｈｅｄ” are one label. */
export async function createLabel(db: Db, ctx: OrgContext, input: LabelInput): Promise<Label> {
  const name = normalName(input.name)
  const synonyms = normalSynonyms(input.synonyms ?? {})
  const definition = normalText(input.definition ?? '')
  const { color, hotkey = null } = input
  const row = await refuseTaken({ name, hotkey }, () =>
    withOrg(db, ctx, async (tx) => {
      const projectIds = await knownProjects(tx, input.projectIds ?? null)
      const id = await insertLabel(tx, ctx, { name, definition, synonyms, color, hotkey, projectIds })
      await recordAudit(tx, ctx, { action: 'label.created', subject: { kind: 'label', id, name }, after: { name } })
      await tellChanged(tx, ctx.orgId, 'created', [id])
      return findLabel(tx, id)
    }),
  )
  return presentLabel(row)
}
