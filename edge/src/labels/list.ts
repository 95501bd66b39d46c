import type { Label, LabelListQuery } from '@kensa/contract/api/labels'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { toUuid } from '@kensa/contract/ids'
import type { Db, Tx } from '@kensa/db/client/types'
import { label } from '@kensa/db/schema/label'
import { labelVersion } from '@kensa/db/schema/label-version'
import { withOrg } from '@kensa/db/with-org'
import { and, asc, desc, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { decodeCursor, toPage } from '../http/cursor.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { currentVersion, frameCount, type LabelRow, labelColumns } from './columns.ts'
import { presentLabel } from './present.ts'

export type LabelFilter = Pick<LabelListQuery, 'text' | 'projectId' | 'archived' | 'ids'>

const positions = {
  newest: z.object({ id: z.uuid() }),
  name: z.object({ id: z.uuid(), key: z.string() }),
  usage: z.object({ id: z.uuid(), count: z.int() }),
} as const

/** Code point order, the same on every server. */
const key = sql<string>`(${label.nameKey} collate "C")`

type ListedRow = LabelRow & { key: string | null }

export async function listLabels(db: Db, ctx: OrgContext, query: LabelListQuery): Promise<{ data: Label[]; nextCursor: string | null }> {
  const { sort, cursor, limit } = query
  const rows = await withOrg(db, ctx, (tx) => selectLabels(tx, query, limit + 1, sort, cursor))
  return toPage(
    rows,
    limit,
    (row) => presentLabel(row),
    (row) => (sort === 'newest' ? { id: row.id } : sort === 'name' ? { id: row.id, key: row.key } : { id: row.id, count: row.frameCount }),
  )
}

/** Labels that were merged into none. */
export async function selectLabels(
  tx: Tx,
  filter: LabelFilter,
  count: number,
  sort: LabelListQuery['sort'],
  cursor?: string,
): Promise<ListedRow[]> {
  const order = {
    newest: [desc(label.id)],
    name: [asc(key), asc(label.id)],
    usage: [desc(frameCount), desc(label.id)],
  }[sort]
  return tx
    .select({ ...labelColumns, key: label.nameKey })
    .from(label)
    .innerJoin(labelVersion, currentVersion)
    .where(and(isNull(label.mergedInto), ...conditions(filter), cursor === undefined ? undefined : after(sort, cursor)))
    .orderBy(...order)
    .limit(count)
}

function conditions({ text, projectId, archived, ids }: LabelFilter): (SQL | undefined)[] {
  return [
    archived === 'exclude' ? isNull(label.archivedAt) : archived === 'only' ? isNotNull(label.archivedAt) : undefined,
    projectId === undefined
      ? undefined
      : sql`(${label.allProjects} or exists (
          select from label_project p where p.org_id = ${label.orgId} and p.label_id = ${label.id} and p.project_id = ${uuidOf('project', projectId)}
        ))`,
    text === undefined
      ? undefined
      : sql`exists (
          select from label tree join label_term t on t.org_id = tree.org_id and t.label_id = tree.id
          where tree.org_id = ${label.orgId} and tree.root_id = ${label.id} and strpos(t.key, label_key(${text})) > 0
        )`,
    ids === undefined
      ? undefined
      : sql`${label.id} in (select asked.root_id from label asked where asked.id = any(${sql.param(parseIds(ids))}::uuid[]))`,
  ]
}

function after(sort: LabelListQuery['sort'], cursor: string): SQL {
  if (sort === 'name') {
    const last = decodeCursor(positions.name, cursor)
    return sql`(${key}, ${label.id}) > (${last.key}::text collate "C", ${last.id}::uuid)`
  }
  if (sort === 'usage') {
    const last = decodeCursor(positions.usage, cursor)
    return sql`(${frameCount}, ${label.id}) < (${last.count}::int, ${last.id}::uuid)`
  }
  return sql`${label.id} < ${decodeCursor(positions.newest, cursor).id}::uuid`
}

export function parseIds(text: string): string[] {
  return text.split(',').map((part) => {
    const uuid = toUuid('label', part.trim())
    if (uuid !== undefined) return uuid
    const message = `must be ids like label_01j… with commas between, found “${part.slice(0, 60)}”`
    throw new KensaError('invalid_input', `query.ids: ${message}`, { fields: [{ path: 'query.ids', message }] })
  })
}
