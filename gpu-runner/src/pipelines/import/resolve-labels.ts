import type { LabelMatch } from '@kensa/contract/annotation-files'
import type { Tx } from '@kensa/db/client/types'
import { sql } from 'drizzle-orm'
import type { FoundLabel } from '../../annotation-files/readers/found.ts'

export type ResolvedLabel = { labelId: string; match: LabelMatch } | undefined

/**
 * Which labels those of a file seem to be: by id, by name, by a synonym that only one label has, by number. Merged labels count as what they
 * became. In the order given.
 */
export async function resolveLabels(tx: Tx, orgId: string, labels: readonly FoundLabel[]): Promise<ResolvedLabel[]> {
  if (labels.length === 0) return []
  const names = labels.map(({ name }) => name)
  const ids = labels.flatMap(({ labelId }) => labelId ?? [])
  const numbers = labels.flatMap(({ exportId }) => exportId ?? [])
  const byId = await pairs(
    tx,
    sql`select id::text as key, root_id from label where org_id = ${orgId} and id = any(${sql.param(ids)}::uuid[])`,
  )
  const byNumber = await pairs(
    tx,
    sql`select export_id::text as key, root_id from label where org_id = ${orgId} and export_id = any(${sql.param(numbers)}::int[])`,
  )
  const byName = await pairs(
    tx,
    sql`with n as materialized (select name, label_key(name) as key from unnest(${sql.param(names)}::text[]) as given (name))
      select n.name as key, l.root_id from n join label l on l.org_id = ${orgId} and l.name_key = n.key`,
  )
  const bySynonym = await pairs(
    tx,
    sql`with n as materialized (select name, label_key(name) as key from unnest(${sql.param(names)}::text[]) as given (name))
      select n.name as key, min(l.root_id::text) as root_id from n
      join label_term t on t.org_id = ${orgId} and t.key = n.key
      join label l on l.org_id = t.org_id and l.id = t.label_id
      group by n.name having count(distinct l.root_id) = 1`,
  )
  return labels.map(({ name, labelId, exportId }) => {
    const found = (match: LabelMatch, id: string | undefined) => (id === undefined ? undefined : { labelId: id, match })
    return (
      found('id', labelId === undefined ? undefined : byId.get(labelId)) ??
      found('name', byName.get(name)) ??
      found('synonym', bySynonym.get(name)) ??
      found('export_id', exportId === undefined ? undefined : byNumber.get(String(exportId)))
    )
  })
}

async function pairs(tx: Tx, query: ReturnType<typeof sql>): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ key: string; root_id: string }>(query)
  return new Map(rows.map(({ key, root_id }) => [key, root_id]))
}
