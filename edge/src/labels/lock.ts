import { KensaError } from '@kensa/contract/errors'
import { toId } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { label } from '@kensa/db/schema/label'
import { asc, inArray } from 'drizzle-orm'
import { holdCertificates } from '../certificates/of-labels.ts'
import { noLabel } from './find.ts'

export type LockedLabel = Pick<
  typeof label.$inferSelect,
  'id' | 'exportId' | 'name' | 'version' | 'color' | 'hotkey' | 'allProjects' | 'archivedAt' | 'mergedInto' | 'rootId'
>

/** Labels as they are, and what their certificates allow, kept so until the transaction ends. Always in one order, so that two who lock the same never wait for each other. */
export async function lockLabels(tx: Tx, ids: readonly string[]): Promise<LockedLabel[]> {
  await holdCertificates(tx, ids)
  const rows = await tx
    .select({
      id: label.id,
      exportId: label.exportId,
      name: label.name,
      version: label.version,
      color: label.color,
      hotkey: label.hotkey,
      allProjects: label.allProjects,
      archivedAt: label.archivedAt,
      mergedInto: label.mergedInto,
      rootId: label.rootId,
    })
    .from(label)
    .where(inArray(label.id, [...ids]))
    .orderBy(asc(label.id))
    .for('update')
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id)
    if (!row) throw noLabel()
    return row
  })
}

export async function lockLabel(tx: Tx, id: string): Promise<LockedLabel> {
  const [row] = await lockLabels(tx, [id])
  if (!row) throw noLabel()
  return row
}

/** What was merged is changed no more: it has become another label. */
export function refuseMerged(row: LockedLabel): void {
  if (row.mergedInto === null) return
  const into = toId('label', row.rootId)
  throw new KensaError('label_merged', `The label “${row.name}” was merged into ${into}. Change that one, or take the merge back first.`)
}

export function refuseOtherVersion(row: LockedLabel, version: number): void {
  if (row.version === version) return
  const message = `is ${version}, but the label is at version ${row.version} by now`
  throw new KensaError('version_conflict', `“${row.name}” has changed: version ${message}. Read it again, then make your change.`, {
    fields: [{ path: 'version', message }],
  })
}
