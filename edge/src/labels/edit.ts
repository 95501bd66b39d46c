import type { Label, LabelChange } from '@kensa/contract/api/labels'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { withOrg } from '@kensa/db/with-org'
import { suspendOutdated } from '../certificates/of-labels.ts'
import { changesOf, type LabelContent } from './content.ts'
import { findLabel } from './find.ts'
import { knownProjects } from './known-projects.ts'
import { lockLabel, refuseMerged, refuseOtherVersion } from './lock.ts'
import { normalName, normalSynonyms, normalText } from './normal-content.ts'
import { presentLabel } from './present.ts'
import { readContent } from './read-content.ts'
import { refuseTaken } from './refuse-taken.ts'
import { tellChanged } from './tell-changed.ts'
import { writeVersions } from './write-content.ts'

/** A change makes a version; one that changes nothing makes none. Nothing that frames carry is touched. */
export async function editLabel(db: Db, ctx: OrgContext, id: string, { version, ...change }: LabelChange): Promise<Label> {
  const name = change.name === undefined ? undefined : normalName(change.name)
  const synonyms = change.synonyms === undefined ? undefined : normalSynonyms(change.synonyms)
  const row = await refuseTaken(
    { ...(name !== undefined && { name }), ...(change.hotkey !== undefined && { hotkey: change.hotkey }) },
    () =>
      withOrg(db, ctx, async (tx) => {
        const locked = await lockLabel(tx, id)
        refuseMerged(locked)
        refuseOtherVersion(locked, version)
        const before = await readContent(tx, id)
        const after: LabelContent = {
          name: name ?? before.name,
          definition: change.definition === undefined ? before.definition : normalText(change.definition),
          synonyms: synonyms ?? before.synonyms,
          color: change.color ?? before.color,
          hotkey: change.hotkey === undefined ? before.hotkey : change.hotkey,
          projectIds: change.projectIds === undefined ? before.projectIds : await knownProjects(tx, change.projectIds),
        }
        const changes = changesOf(before, after)
        if (changes) {
          await writeVersions(tx, ctx, [{ id, version: version + 1, content: after }])
          await recordAudit(tx, ctx, { action: 'label.changed', subject: { kind: 'label', id, name: after.name }, ...changes })
          await suspendOutdated(tx, ctx, [id])
          await tellChanged(tx, ctx.orgId, 'edited', [id])
        }
        return findLabel(tx, id)
      }),
  )
  return presentLabel(row)
}
