import type { Tx } from '@kensa/db/client/types'
import { sql } from 'drizzle-orm'
import { querySpans, type Span, withoutOverlaps } from './query-spans.ts'

/** A label that a part of a query names: all it is known by, and the ids under which frames carry it. */
export type NamedLabel = { span: Span; id: string; name: string; otherNames: string[]; definition: string; treeIds: string[] }

const labelsMax = 5

/**
 * Labels whose names or synonyms, in whatever language, stand in the query. One look into the index where none does, as is the rule: the keys
 * are made first, for under row security only what is leak-proof may search an index.
 */
export async function findNamedLabels(tx: Tx, query: string): Promise<NamedLabel[]> {
  const spans = querySpans(query)
  if (spans.length === 0) return []
  const { rows: found } = await tx.execute<{ at: number; root_id: string }>(sql`
    with s as materialized (
      select at, label_key(text) as key
      from unnest(${sql.param(spans.map(({ text }) => text))}::text[]) with ordinality as spans (text, at)
    )
    select distinct s.at::int as at, l.root_id
    from label_term t
    join s on s.key = t.key
    join label l on l.org_id = t.org_id and l.id = t.label_id
    where t.key = any(array(select s.key from s))`)
  const matches = found.flatMap(({ at, root_id }) => (spans[at - 1] ? [{ ...(spans[at - 1] as Span), rootId: root_id }] : []))
  const chosen = withoutOverlaps(matches).slice(0, labelsMax)
  if (chosen.length === 0) return []
  const { rows } = await tx.execute<{ id: string; name: string; definition: string; names: string[]; tree_ids: string[] }>(sql`
    select l.id, l.name, v.definition,
      array(select tree.id::text from label tree where tree.org_id = l.org_id and tree.root_id = l.id) as tree_ids,
      array(
        select t.text from label tree join label_term t on t.org_id = tree.org_id and t.label_id = tree.id
        where tree.org_id = l.org_id and tree.root_id = l.id order by t.language is not null, t.language, t.text
      ) as names
    from label l join label_version v on v.org_id = l.org_id and v.label_id = l.id and v.number = l.version
    where l.id = any(${sql.param(chosen.map(({ rootId }) => rootId))}::uuid[])`)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return chosen.flatMap(({ rootId, ...span }) => {
    const row = byId.get(rootId)
    if (!row) return []
    const { name, definition, tree_ids: treeIds } = row
    return [{ span, id: rootId, name, otherNames: row.names.filter((other) => other !== name), definition, treeIds }]
  })
}
