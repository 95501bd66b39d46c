import type { Import, ImportApply, ImportReport } from '@kensa/contract/api/imports'
import type { OrgContext } from '@kensa/contract/context'
import { type FieldError, KensaError } from '@kensa/contract/errors'
import { actorText } from '@kensa/db/actor-text'
import type { Tx } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { annotationImport } from '@kensa/db/schema/annotation-import'
import { label } from '@kensa/db/schema/label'
import { withOrg } from '@kensa/db/with-org'
import { eq, inArray } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'
import { queueJob } from '../jobs/queue-job.ts'
import { sendWake } from '../jobs/wake.ts'
import { normalName } from '../labels/normal-content.ts'
import { refuseTaken } from '../labels/refuse-taken.ts'
import { tellChanged } from '../labels/tell-changed.ts'
import { insertLabels } from '../labels/write-content.ts'
import type { Services } from '../ports/services.ts'
import { findImport, lockImport } from './find.ts'
import { presentImport } from './present.ts'
import { refuseBusy } from './refuse-busy.ts'

/**
 * Queues what the report said: the labels that are to be created, the job and the entry in the log are one transaction. Every label of the
 * file must be decided by then, and the report must be the one that was agreed to.
 */
export async function applyImport(
  services: Pick<Services, 'db' | 'queue'>,
  ctx: OrgContext,
  id: string,
  asked: ImportApply,
): Promise<Import> {
  const { row, wake } = await refuseTaken({}, () =>
    withOrg(services.db, ctx, async (tx) => {
      const before = await lockImport(tx, id)
      refuseBusy(before)
      const report = await readReport(tx, id)
      if (report.digest !== asked.digest)
        throw new KensaError('version_conflict', 'The file was checked again since. Look at what the report says now.')
      const labels = await decideLabels(tx, ctx, report, asked)
      const { projectId } = before
      const input = {
        ...{ step: 'apply' as const, importId: id, digest: asked.digest, onConflict: asked.onConflict },
        ...{ labels: Object.fromEntries(labels), actor: actorText(ctx.actor) },
      }
      const queued = await queueJob(tx, ctx, { task: 'import', input, assetId: null, projectId })
      await tx.update(annotationImport).set({ applyJobId: queued.jobId, applied: null }).where(eq(annotationImport.id, id))
      const { create, change, conflicts } = report.counts
      await recordAudit(tx, ctx, {
        action: 'import.applied',
        subject: { kind: 'import', id, name: before.name },
        after: { format: before.format, onConflict: asked.onConflict, create, change, conflicts },
      })
      return { row: await findImport(tx, id), wake: queued.wake }
    }),
  )
  await sendWake(services, ctx, wake)
  return presentImport(row)
}

async function readReport(tx: Tx, id: string): Promise<ImportReport> {
  const [row] = await tx.select({ report: annotationImport.report }).from(annotationImport).where(eq(annotationImport.id, id))
  if (!row?.report) throw new KensaError('conflict', 'The file was not checked yet. Check it first and look at the report.')
  return row.report
}

/** The label of each name of the file; null leaves its regions out. */
async function decideLabels(tx: Tx, ctx: OrgContext, report: ImportReport, asked: ImportApply): Promise<Map<string, string | null>> {
  const wanted = new Map(Object.entries(asked.labels))
  const known = new Set(report.labels.map(({ name }) => name))
  const fields: FieldError[] = [...wanted.keys()]
    .filter((name) => !known.has(name))
    .map((name) => ({ path: `labels.${name}`, message: 'is no label of the file' }))
  const decided = new Map<string, string | null>()
  const fresh: string[] = []
  for (const { name, labelId } of report.labels) {
    const choice = wanted.get(name) ?? labelId
    if (choice === null) fields.push({ path: `labels.${name}`, message: 'is not decided: name a label, “create” or “skip”' })
    else if (choice === 'skip') decided.set(name, null)
    else if (choice === 'create') fresh.push(name)
    else decided.set(name, uuidOf('label', choice))
  }
  if (fields.length > 0) throw new KensaError('invalid_input', 'Not every label of the file is decided.', { fields: fields.slice(0, 100) })
  await rootsOf(tx, decided)
  const ids = await createLabels(tx, ctx, fresh)
  for (const [n, name] of fresh.entries()) decided.set(name, ids[n] ?? null)
  return decided
}

/** What was merged since is what it became. */
async function rootsOf(tx: Tx, decided: Map<string, string | null>): Promise<void> {
  const ids = [...new Set([...decided.values()].filter((id) => id !== null))]
  if (ids.length === 0) return
  const rows = await tx.select({ id: label.id, rootId: label.rootId }).from(label).where(inArray(label.id, ids))
  if (rows.length < ids.length) throw new KensaError('not_found', `${ids.length - rows.length} of the ${ids.length} labels do not exist.`)
  const rootOf = new Map(rows.map((row) => [row.id, row.rootId]))
  for (const [name, id] of decided) if (id !== null) decided.set(name, rootOf.get(id) ?? id)
}

async function createLabels(tx: Tx, ctx: OrgContext, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  if (!ctx.scopes.has('label.write'))
    throw new KensaError('forbidden', 'To create labels needs the scope label.write, which these credentials do not have.')
  const ids = await insertLabels(
    tx,
    ctx,
    names.map((name) => ({ name: normalName(name), definition: '', synonyms: {}, color: undefined, hotkey: null, projectIds: null })),
  )
  for (const [n, id] of ids.entries())
    await recordAudit(tx, ctx, { action: 'label.created', subject: { kind: 'label', id, name: names[n] ?? '' }, after: { name: names[n] } })
  await tellChanged(tx, ctx.orgId, 'created', ids)
  return ids
}
