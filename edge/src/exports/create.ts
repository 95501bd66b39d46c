import type { Export, ExportInput } from '@kensa/contract/api/exports'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { ExportInput as StoredInput } from '@kensa/contract/job-message'
import { actorText } from '@kensa/db/actor-text'
import type { Tx } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { annotationExport } from '@kensa/db/schema/annotation-export'
import { asset } from '@kensa/db/schema/asset'
import { frame } from '@kensa/db/schema/frame'
import { label } from '@kensa/db/schema/label'
import { project } from '@kensa/db/schema/project'
import { withOrg } from '@kensa/db/with-org'
import { eq, inArray, sql } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'
import { queueJob } from '../jobs/queue-job.ts'
import { sendWake } from '../jobs/wake.ts'
import type { Services } from '../ports/services.ts'
import { findExport } from './find.ts'
import { presentExport } from './present.ts'

/** Queues an export: its row, its job and its entry in the log are one transaction. Everything that it names must exist. */
export async function createExport(services: Pick<Services, 'db' | 'queue'>, ctx: OrgContext, asked: ExportInput): Promise<Export> {
  const { row, wake } = await withOrg(services.db, ctx, async (tx) => {
    const input = await storedInput(tx, asked)
    const { jobId, wake } = await queueJob(tx, ctx, { task: 'export', input, assetId: null, projectId: input.filter.projectId })
    const { orgId } = ctx
    await tx.insert(annotationExport).values({ orgId, id: jobId, format: input.format, input, createdBy: actorText(ctx.actor) })
    const { images, scores, split } = input
    await recordAudit(tx, ctx, {
      action: 'export.created',
      subject: { kind: 'export', id: jobId },
      after: { format: input.format, filter: asked.filter, images, scores, split },
    })
    return { row: await findExport(tx, jobId), wake }
  })
  await sendWake(services, ctx, wake)
  return presentExport(row)
}

async function storedInput(tx: Tx, { format, filter, split, scores, images }: ExportInput): Promise<StoredInput> {
  const uuids = (kind: 'asset' | 'frame' | 'label', ids: readonly string[] | undefined) =>
    ids === undefined ? null : [...new Set(ids.map((id) => uuidOf(kind, id)))].sort()
  const projectId = filter.projectId === undefined ? null : uuidOf('project', filter.projectId)
  const stored = {
    projectId,
    assetIds: uuids('asset', filter.assetIds),
    frameIds: uuids('frame', filter.frameIds),
    labelIds: await rootsOf(tx, uuids('label', filter.labelIds)),
    states: [...new Set(filter.states)].sort(),
  }
  if (projectId !== null) refuseMissing('project', 1, await tx.select({ id: project.id }).from(project).where(eq(project.id, projectId)))
  if (stored.assetIds) {
    const wanted = inArray(asset.id, stored.assetIds)
    refuseMissing('assets', stored.assetIds.length, await tx.select({ id: asset.id }).from(asset).where(wanted))
  }
  if (stored.frameIds) {
    // One parameter, however many there are.
    const wanted = sql`${frame.id} = any (${`{${stored.frameIds.join()}}`}::uuid[])`
    refuseMissing('frames', stored.frameIds.length, await tx.select({ id: frame.id }).from(frame).where(wanted))
  }
  return { format, filter: stored, split: split ?? null, scores, images }
}

/** What was merged is exported as the label that it went into. */
async function rootsOf(tx: Tx, ids: string[] | null): Promise<string[] | null> {
  if (ids === null) return null
  const rows = await tx.select({ id: label.id, rootId: label.rootId }).from(label).where(inArray(label.id, ids))
  refuseMissing('labels', ids.length, rows)
  return [...new Set(rows.map(({ rootId }) => rootId))].sort()
}

function refuseMissing(noun: string, wanted: number, found: readonly unknown[]): void {
  if (found.length === wanted) return
  if (wanted === 1) throw new KensaError('not_found', `There is no such thing as one of the ${noun} that the filter names.`)
  throw new KensaError('not_found', `${wanted - found.length} of the ${wanted} ${noun} do not exist.`)
}
