import type { LabelImport } from '@kensa/contract/api/labels'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { newUuid, toId } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import type { Db, Tx } from '@kensa/db/client/types'
import { recordAudit } from '@kensa/db/record-audit'
import { label } from '@kensa/db/schema/label'
import { labelEvent } from '@kensa/db/schema/label-event'
import { withOrg } from '@kensa/db/with-org'
import { asc, inArray, sql } from 'drizzle-orm'
import { actorColumns } from '../../actors/actor-columns.ts'
import { holdAllCertificates, suspendOutdated } from '../../certificates/of-labels.ts'
import { sha256Hex } from '../../http/sha256.ts'
import type { LabelContent } from '../content.ts'
import { refuseTaken } from '../refuse-taken.ts'
import { tellChanged } from '../tell-changed.ts'
import { insertLabels, writeVersions } from '../write-content.ts'
import { parseCsv } from './parse.ts'
import { changesContent, type ImportPlan, planImport } from './plan.ts'
import type { ReadRow } from './read-row.ts'

/**
 * Without a digest a dry run: what each row would do, and a digest that stands for it. With one, the same plan is made again under lock and
 * written whole, if it is still the plan that was reported; so nothing is overwritten that nobody saw.
 */
export async function importLabels(db: Db, ctx: OrgContext, bytes: Uint8Array, digest: string | undefined): Promise<LabelImport> {
  const csvRows = parseCsv(bytes)
  const fileHash = await sha256Hex(bytes)
  return refuseTaken({}, () =>
    withOrg(db, ctx, async (tx) => {
      if (digest !== undefined) {
        await holdAllCertificates(tx)
        await tx.select({ id: label.id }).from(label).orderBy(asc(label.id)).for('update')
      }
      const plan = await planImport(tx, csvRows)
      const answer = await present(plan, `${ctx.orgId} ${fileHash}`)
      if (digest === undefined) return answer
      if (answer.counts.error > 0) throw refusal(answer)
      if (answer.digest !== digest)
        throw new KensaError(
          'version_conflict',
          'The file or the labels have changed since the dry run. Run it again and look at what it says now.',
        )
      await apply(tx, ctx, plan)
      return { ...answer, applied: true }
    }),
  )
}

async function present({ report }: ImportPlan, seed: string): Promise<LabelImport> {
  const count = (action: string) => report.filter((row) => row.action === action).length
  const counts = { create: count('create'), update: count('update'), unchanged: count('unchanged'), error: count('error') }
  const digest = counts.error > 0 ? null : await sha256Hex(new TextEncoder().encode(`${seed} ${JSON.stringify(report)}`))
  const told = [
    ...report.filter((row) => row.action === 'error'),
    ...report.filter((row) => row.action === 'create' || row.action === 'update'),
  ]
  return { applied: false, digest, counts, rows: told.slice(0, limits.labelImportReportMax).map(({ version: _, ...row }) => row) }
}

function refusal({ counts, rows }: LabelImport): KensaError {
  const fields = rows.flatMap(({ row, errors }) =>
    errors.map(({ column, found, message }) => ({
      path: column === null ? `row ${row}` : `row ${row}, ${column}`,
      message: `${message} (found “${found}”)`,
    })),
  )
  return new KensaError('import_invalid', `${counts.error} rows have errors; nothing was written.`, { fields: fields.slice(0, 100) })
}

async function apply(tx: Tx, ctx: OrgContext, { rows }: ImportPlan): Promise<void> {
  // Two labels may swap names: only the end must be right.
  await tx.execute(sql`set constraints label_org_id_name_key, label_org_id_hotkey_key deferred`)
  const fresh = rows.filter(({ stored }) => stored === undefined)
  const changed = rows.filter(changesContent)
  const created = await insertLabels(
    tx,
    ctx,
    fresh.map(({ content }) => content),
  )
  await writeVersions(
    tx,
    ctx,
    changed.flatMap(({ stored, content }) =>
      stored ? [{ id: stored.id, version: stored.version + 1, content: content as LabelContent }] : [],
    ),
  )
  const moved = await writeArchived(
    tx,
    ctx,
    rows,
    fresh.flatMap(({ archived }, n) => (archived ? [created[n] ?? ''] : [])),
  )
  await tx.execute(sql`set constraints label_org_id_name_key, label_org_id_hotkey_key immediate`)
  const touched = [...new Set([...created, ...changed.flatMap(({ stored }) => stored?.id ?? []), ...moved])]
  if (touched.length === 0) return
  await recordAudit(tx, ctx, {
    action: 'label.imported',
    subject: { kind: 'label' },
    after: {
      created: created.length,
      changed: touched.length - created.length,
      labelIds: touched.slice(0, 100).map((id) => toId('label', id)),
    },
  })
  await suspendOutdated(tx, ctx, touched)
  await tellChanged(tx, ctx.orgId, 'imported', touched)
}

/** Ids of labels that were archived or restored. */
async function writeArchived(tx: Tx, ctx: OrgContext, rows: readonly ReadRow[], fresh: readonly string[]): Promise<string[]> {
  const all: string[] = []
  for (const archived of [true, false]) {
    const known = rows.flatMap(({ stored, content, archived: wanted }) =>
      stored && wanted === archived && stored.archived !== archived ? [{ id: stored.id, name: content.name }] : [],
    )
    const ids = [...known.map(({ id }) => id), ...(archived ? fresh : [])]
    if (ids.length === 0) continue
    await tx
      .update(label)
      .set({ archivedAt: archived ? sql`now()` : null, updatedAt: sql`now()` })
      .where(inArray(label.id, ids))
    const kind = archived ? 'archived' : 'restored'
    for (const { id, name } of known)
      await tx.insert(labelEvent).values({ orgId: ctx.orgId, id: newUuid(), kind, labelId: id, labelName: name, ...actorColumns(ctx) })
    all.push(...known.map(({ id }) => id))
  }
  return all
}
