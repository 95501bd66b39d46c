import type { LabelImportRow } from '@kensa/contract/api/labels'
import { toId } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { sql } from 'drizzle-orm'
import { changesOf, type LabelContent } from '../content.ts'
import type { CsvRow } from './parse.ts'
import { readLabels, readProjects } from './read-labels.ts'
import { type ReadRow, readRow } from './read-row.ts'
import { cellsOf } from './row-cells.ts'

/** What a file comes to: a report for people, and the rows to write. `version` makes reports of other versions differ. */
export type ImportPlan = { report: (LabelImportRow & { version: number | null })[]; rows: ReadRow[] }

export async function planImport(tx: Tx, csvRows: readonly CsvRow[]): Promise<ImportPlan> {
  const labels = await readLabels(tx)
  const projects = await readProjects(tx)
  const projectIds = new Map([
    ...[...projects.keys()].map((id) => [toId('project', id), id] as const),
    ...[...projects].map(([id, name]) => [name, id] as const),
  ])
  const around = { labels: new Map(labels.map((one) => [one.id, one])), projectIds }
  const rows = csvRows.map((row) => readRow(row, around))
  refuseRepeatedIds(rows)
  const keys = await keysOf(
    tx,
    rows.map(({ content }) => content.name),
  )
  const named = new Set(rows.map(({ stored }) => stored?.id))
  const others = labels.filter(({ id, mergedInto }) => mergedInto === null && !named.has(id))
  refuseShared(
    rows.map((row, n) => ({ row, value: keys[n] ?? null })),
    others.map((one) => ({ value: one.nameKey, name: one.content.name })),
    'name',
  )
  refuseShared(
    rows.map((row) => ({ row, value: row.archived ? null : row.content.hotkey })),
    others.map((one) => ({ value: one.archived ? null : one.content.hotkey, name: one.content.name })),
    'hotkey',
  )
  return { rows, report: rows.map((row) => reportOf(row, projects)) }
}

/** As the database compares names. */
async function keysOf(tx: Tx, names: readonly string[]): Promise<(string | null)[]> {
  const { rows } = await tx.execute<{ key: string }>(sql`
    select label_key(name) as key from unnest(${sql.param([...names])}::text[]) with ordinality as n (name, at) order by at`)
  return rows.map((row) => row.key)
}

function refuseRepeatedIds(rows: readonly ReadRow[]): void {
  const first = new Map<string, number>()
  for (const { row, stored, errors } of rows) {
    if (!stored) continue
    const earlier = first.get(stored.id)
    if (earlier === undefined) first.set(stored.id, row)
    else errors.push({ column: 'id', found: toId('label', stored.id), code: 'id_repeated', message: `stands in row ${earlier} too` })
  }
}

/** What only one label may have: among the rows of the file, and against labels that the file does not name. */
function refuseShared(
  rows: readonly { row: ReadRow; value: string | null }[],
  others: readonly { value: string | null; name: string }[],
  column: 'name' | 'hotkey',
): void {
  const taken = new Map(others.filter(({ value }) => value !== null).map(({ value, name }) => [value, `is that of the label “${name}”`]))
  for (const { row, value } of rows) {
    if (value === null || value === '') continue
    const message = taken.get(value)
    if (message !== undefined) row.errors.push({ column, found: row.content[column] ?? '', code: `${column}_taken`, message })
    else taken.set(value, `is that of row ${row.row} too`)
  }
}

function reportOf(
  { row, stored, content, archived, errors }: ReadRow,
  projects: ReadonlyMap<string, string>,
): ImportPlan['report'][number] {
  const base = { row, labelId: stored ? toId('label', stored.id) : null, name: content.name, version: stored?.version ?? null }
  if (errors.length > 0) return { ...base, action: 'error', changes: [], errors }
  const after = cellsOf({ ...content, color: content.color ?? 'blue' }, archived, projects)
  if (!stored) {
    const given = Object.entries(after).filter(
      ([column, text]) => text !== '' && !(column === 'color' && !content.color) && !(column === 'archived' && !archived),
    )
    return { ...base, action: 'create', changes: given.map(([column, text]) => ({ column, before: '', after: text })), errors }
  }
  const before = cellsOf(stored.content, stored.archived, projects)
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changes = columns
    .map((column) => ({ column, before: before[column] ?? '', after: after[column] ?? '' }))
    .filter((change) => change.before !== change.after)
  return { ...base, action: changes.length === 0 ? 'unchanged' : 'update', changes, errors }
}

/** Whether a row makes a version, and not only archives or restores. */
export function changesContent({ stored, content }: ReadRow): boolean {
  return stored !== undefined && changesOf(stored.content, content as LabelContent) !== undefined
}
