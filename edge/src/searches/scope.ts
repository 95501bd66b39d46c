import type { SearchFilter } from '@kensa/contract/api/searches'
import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { asset } from '@kensa/db/schema/asset'
import { label } from '@kensa/db/schema/label'
import { project } from '@kensa/db/schema/project'
import { inArray, type SQL, sql } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'
import { treesOf } from '../labels/tree.ts'

/** Where a search looks: a filter in stored ids. Undefined filters nothing, an empty list matches nothing. */
export type SearchScope = {
  projectIds?: string[] | undefined
  assetIds?: string[] | undefined
  labelIds?: string[] | undefined
  kind?: 'image' | 'video' | undefined
  createdAfter?: string | undefined
  createdBefore?: string | undefined
}

export function toScope(filter: SearchFilter): SearchScope {
  return {
    projectIds: filter.projectIds?.map((id) => uuidOf('project', id)),
    assetIds: filter.assetIds?.map((id) => uuidOf('asset', id)),
    labelIds: filter.labelIds?.map((id) => uuidOf('label', id)),
    kind: filter.kind,
    createdAfter: filter.createdAfter,
    createdBefore: filter.createdBefore,
  }
}

/** Whether there are ids to check, before the query is sent to the encoder. */
export function namesIds(scope: SearchScope): boolean {
  return [scope.projectIds, scope.assetIds, scope.labelIds].some((ids) => ids !== undefined && ids.length > 0)
}

/**
 * The scope with every id under which frames carry its labels, for a label may have been merged since its id was noted. Ids of a filter must
 * exist: a search that silently finds nothing for a mistyped id would mislead.
 */
export async function resolveScope(tx: Tx, scope: SearchScope): Promise<SearchScope> {
  await checkIds(tx, project, 'project', scope.projectIds)
  await checkIds(tx, asset, 'asset', scope.assetIds)
  await checkIds(tx, label, 'label', scope.labelIds)
  return scope.labelIds?.length ? { ...scope, labelIds: await treesOf(tx, scope.labelIds) } : scope
}

/** The arguments that the search functions take after the query and the count. */
export function scopeArguments(scope: SearchScope): SQL {
  return sql`
    project_ids => ${sql.param(scope.projectIds ?? null)}::uuid[],
    asset_ids => ${sql.param(scope.assetIds ?? null)}::uuid[],
    asset_kind => ${scope.kind ?? null}::text,
    created_after => ${scope.createdAfter ?? null}::timestamptz,
    created_before => ${scope.createdBefore ?? null}::timestamptz,
    label_ids => ${sql.param(scope.labelIds ?? null)}::uuid[]`
}

async function checkIds(
  tx: Tx,
  table: typeof project | typeof asset | typeof label,
  noun: string,
  ids: string[] | undefined,
): Promise<void> {
  if (!ids || ids.length === 0) return
  const wanted = new Set(ids)
  const found = await tx
    .select({ id: table.id })
    .from(table)
    .where(inArray(table.id, [...wanted]))
  const missing = wanted.size - found.length
  if (missing > 0)
    throw new KensaError(
      'not_found',
      `The filter names ${missing} ${noun}${missing > 1 ? 's' : ''} that ${missing > 1 ? 'do' : 'does'} not exist.`,
    )
}
