import type { LabelSplit, LabelSplitInput } from '@kensa/contract/api/labels'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { newUuid, toId } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import type { Db, Tx } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { frameLabel } from '@kensa/db/schema/frame-label'
import { labelEvent } from '@kensa/db/schema/label-event'
import { withOrg } from '@kensa/db/with-org'
import { and, inArray, sql } from 'drizzle-orm'
import { actorColumns } from '../actors/actor-columns.ts'
import { suspendOutdated } from '../certificates/of-labels.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { findLabel } from './find.ts'
import { knownProjects } from './known-projects.ts'
import { lockLabel, refuseMerged, refuseOtherVersion } from './lock.ts'
import { normalName, normalSynonyms, normalText } from './normal-content.ts'
import { presentLabel } from './present.ts'
import { readContent } from './read-content.ts'
import { refuseTaken } from './refuse-taken.ts'
import { tellChanged } from './tell-changed.ts'
import { treesOf } from './tree.ts'
import { insertLabel } from './write-content.ts'

/** New labels made from one, each with the frames chosen for it: these carry the new one instead. All of it or nothing. */
export async function splitLabel(db: Db, ctx: OrgContext, id: string, input: LabelSplitInput): Promise<LabelSplit> {
  const parts = input.parts.map((part) => ({
    ...part,
    name: normalName(part.name),
    synonyms: normalSynonyms(part.synonyms ?? {}),
    frameIds: part.frameIds.map((frameId) => uuidOf('frame', frameId)),
  }))
  refuseRepeated(parts.map((part) => part.frameIds))
  return refuseTaken({}, () =>
    withOrg(db, ctx, async (tx) => {
      const source = await lockLabel(tx, id)
      refuseMerged(source)
      refuseOtherVersion(source, input.version)
      const tree = await treesOf(tx, [id])
      const own = await readContent(tx, id)
      await refuseOthersFrames(
        tx,
        tree,
        parts.flatMap((part) => part.frameIds),
      )
      const made: string[] = []
      for (const part of parts) {
        const projectIds = part.projectIds === undefined ? own.projectIds : await knownProjects(tx, part.projectIds)
        const { color, hotkey = null } = part
        const definition = normalText(part.definition ?? '')
        const fresh = await insertLabel(tx, ctx, { name: part.name, definition, synonyms: part.synonyms, color, hotkey, projectIds })
        await moveFrames(tx, ctx.orgId, tree, fresh, part.frameIds)
        await tx.insert(labelEvent).values({
          orgId: ctx.orgId,
          id: newUuid(),
          kind: 'split',
          labelId: id,
          labelName: source.name,
          otherLabelId: fresh,
          otherLabelName: part.name,
          frameCount: part.frameIds.length,
          ...actorColumns(ctx),
        })
        made.push(fresh)
      }
      const after = parts.map((part, n) => ({ id: toId('label', made[n] ?? ''), name: part.name, frameCount: part.frameIds.length }))
      await recordAudit(tx, ctx, { action: 'label.split', subject: { kind: 'label', id, name: source.name }, after: { parts: after } })
      await suspendOutdated(tx, ctx, [id], 'labels_changed')
      await tellChanged(tx, ctx.orgId, 'split', [id, ...made])
      const labels = []
      for (const one of made) labels.push(presentLabel(await findLabel(tx, one)))
      return { label: presentLabel(await findLabel(tx, id)), parts: labels }
    }),
  )
}

/** A frame that two parts claimed would be counted twice. */
function refuseRepeated(parts: readonly string[][]): void {
  const seen = new Set<string>()
  for (const [n, frameIds] of parts.entries()) {
    for (const frameId of frameIds) {
      if (seen.has(frameId)) throw invalid(`parts[${n}].frameIds`, `holds ${toId('frame', frameId)} again`)
      seen.add(frameId)
    }
  }
  if (seen.size > limits.labelSplitFramesMax)
    throw invalid('parts', `may move at most ${limits.labelSplitFramesMax} frames together, move ${seen.size}`)
}

async function refuseOthersFrames(tx: Tx, tree: readonly string[], frameIds: readonly string[]): Promise<void> {
  if (frameIds.length === 0) return
  const carrying = await tx
    .selectDistinct({ frameId: frameLabel.frameId })
    .from(frameLabel)
    .where(and(inArray(frameLabel.labelId, [...tree]), inArray(frameLabel.frameId, [...frameIds])))
  const missing = frameIds.length - carrying.length
  if (missing > 0) throw new KensaError('not_found', `${missing} of the ${frameIds.length} frames do not carry the label.`)
}

/** In one statement: the frame carries the new label since it carried the old one. */
async function moveFrames(tx: Tx, orgId: string, tree: readonly string[], into: string, frameIds: readonly string[]): Promise<void> {
  if (frameIds.length === 0) return
  await tx.execute(sql`
    with taken as (
      delete from frame_label
      where label_id = any(${sql.param([...tree])}::uuid[]) and frame_id = any(${sql.param([...frameIds])}::uuid[])
      returning frame_id, created_at
    )
    insert into frame_label (org_id, frame_id, label_id, created_at)
    select ${orgId}::uuid, frame_id, ${into}::uuid, min(created_at) from taken group by frame_id`)
}

function invalid(path: string, message: string): KensaError {
  return new KensaError('invalid_input', `${path}: ${message}`, { fields: [{ path, message }] })
}
