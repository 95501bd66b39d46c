import type { RubricSummary, rubricListQuerySchema } from '@kensa/contract/api/rubrics'
import type { OrgContext } from '@kensa/contract/context'
import type { Db } from '@kensa/db/client/types'
import { rubric } from '@kensa/db/schema/rubric'
import { rubricVersion } from '@kensa/db/schema/rubric-version'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { beforeId, toPage } from '../http/cursor.ts'
import { rubricColumns, versionInForce } from './columns.ts'
import { presentSummary } from './present.ts'

/** Newest first. */
export async function listRubrics(
  db: Db,
  ctx: OrgContext,
  { text, archived, cursor, limit }: z.output<typeof rubricListQuerySchema>,
): Promise<{ data: RubricSummary[]; nextCursor: string | null }> {
  const before = beforeId(cursor)
  const wanted = and(
    archived === 'exclude' ? isNull(rubric.archivedAt) : archived === 'only' ? isNotNull(rubric.archivedAt) : undefined,
    text === undefined ? undefined : sql`strpos(${rubric.nameKey}, label_key(${text})) > 0`,
    before === undefined ? undefined : lt(rubric.id, before),
  )
  const rows = await withOrg(db, ctx, (tx) =>
    tx
      .select(rubricColumns)
      .from(rubric)
      .innerJoin(rubricVersion, versionInForce)
      .where(wanted)
      .orderBy(desc(rubric.id))
      .limit(limit + 1),
  )
  return toPage(rows, limit, presentSummary, (row) => row.id)
}
