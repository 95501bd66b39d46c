import type { PageQuery } from '@kensa/contract/api/page'
import type { RubricVersionDetail } from '@kensa/contract/api/rubrics'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Db } from '@kensa/db/client/types'
import { rubricVersion } from '@kensa/db/schema/rubric-version'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, eq, getTableColumns, lt } from 'drizzle-orm'
import { z } from 'zod'
import { presentActor } from '../actors/present-actor.ts'
import { decodeCursor, toPage } from '../http/cursor.ts'
import { refuseUnknown } from './find.ts'

const numberPosition = z.int().min(1)
const { content: _, ...summaryColumns } = getTableColumns(rubricVersion)

type Row = typeof rubricVersion.$inferSelect
type Version = Omit<RubricVersionDetail, 'content'>

/** Newest first, without their contents. */
export async function listRubricVersions(
  db: Db,
  ctx: OrgContext,
  id: string,
  { cursor, limit }: PageQuery,
): Promise<{ data: Version[]; nextCursor: string | null }> {
  const before = cursor === undefined ? undefined : decodeCursor(numberPosition, cursor)
  const rows = await withOrg(db, ctx, async (tx) => {
    await refuseUnknown(tx, id)
    return tx
      .select(summaryColumns)
      .from(rubricVersion)
      .where(and(eq(rubricVersion.rubricId, id), before === undefined ? undefined : lt(rubricVersion.number, before)))
      .orderBy(desc(rubricVersion.number))
      .limit(limit + 1)
  })
  return toPage(rows, limit, presentVersion, (row) => row.number)
}

export async function getRubricVersion(db: Db, ctx: OrgContext, id: string, number: number): Promise<RubricVersionDetail> {
  const row = await withOrg(db, ctx, async (tx) => {
    await refuseUnknown(tx, id)
    const [found] = await tx
      .select()
      .from(rubricVersion)
      .where(and(eq(rubricVersion.rubricId, id), eq(rubricVersion.number, number)))
    return found
  })
  if (!row) throw new KensaError('not_found', `This rubric has no version ${number}.`)
  return { ...presentVersion(row), content: row.content }
}

function presentVersion(row: Omit<Row, 'content'>): Version {
  const { number, rulesHash, criterionCount, patternCount } = row
  return { number, rulesHash, criterionCount, patternCount, actor: presentActor(row), createdAt: row.createdAt.toISOString() }
}
