import type { ExportInput } from '@kensa/contract/job-message'
import type { Tx } from '@kensa/db/client/types'
import { sql } from 'drizzle-orm'
import type { Category } from '../../annotation-files/types.ts'
import { inScope } from './scope.ts'

/**
 * Labels of the file by number: those asked for, else all that its project uses and whatever its regions carry. Not only those that occur,
 * so that classes that count from 0 stay the same from one export to the next.
 */
export async function readCategories(tx: Tx, orgId: string, { filter }: ExportInput): Promise<Category[]> {
  const { rows } = await tx.execute<{ export_id: number; id: string; name: string; version: number }>(sql`
    select l.export_id, l.id, l.name, l.version from label l
    where l.org_id = ${orgId} and l.merged_into is null and ${wanted(orgId, filter)}
    order by l.export_id`)
  return rows.map(({ export_id, id, name, version }) => ({ exportId: export_id, labelId: id, name, version }))
}

function wanted(orgId: string, filter: ExportInput['filter']) {
  if (filter.labelIds) return sql`l.id = any(${sql.param(filter.labelIds)}::uuid[])`
  const usable = sql`l.archived_at is null and (l.all_projects or ${filter.projectId}::uuid is null or exists (
    select from label_project p where p.org_id = l.org_id and p.label_id = l.id and p.project_id = ${filter.projectId}))`
  return sql`(${usable} or l.id in (
    select own.root_id from region r
    join label own on own.org_id = r.org_id and own.id = r.label_id
    join frame f on f.org_id = r.org_id and f.id = r.frame_id
    join asset a on a.org_id = f.org_id and a.id = f.asset_id
    where r.org_id = ${orgId} and r.state = any(${sql.param(filter.states)}::text[]) and ${inScope(filter)}))`
}
