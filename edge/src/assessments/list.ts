import type { Assessment, AssessmentListQuery } from '@kensa/contract/api/assessments'
import type { OrgContext } from '@kensa/contract/context'
import { assessment } from '@kensa/db/schema/assessment'
import { withOrg } from '@kensa/db/with-org'
import { desc } from 'drizzle-orm'
import { beforeId, toPage } from '../http/cursor.ts'
import type { Services } from '../ports/services.ts'
import { selectAssessments } from './columns.ts'
import { contentOf, readContents } from './contents.ts'
import { isNext, wantedAssessments } from './filter.ts'
import { presentAssessment } from './present.ts'

/** Newest first. */
export async function listAssessments(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  { cursor, limit, language, ...filter }: AssessmentListQuery,
): Promise<{ data: Assessment[]; nextCursor: string | null }> {
  const before = beforeId(cursor)
  const { rows, contents } = await withOrg(db, ctx, async (tx) => {
    const next = isNext(tx, wantedAssessments(tx, filter), { before, limit: limit + 1 })
    const found = await selectAssessments(tx, next).orderBy(desc(assessment.id))
    const versions = found.slice(0, limit).map((row) => row.assessment)
    return { rows: found, contents: await readContents(tx, versions) }
  })
  const { data, nextCursor } = toPage(
    rows,
    limit,
    (row) => row,
    (row) => row.assessment.id,
  )
  const told = data.map((row) => presentAssessment(storage, row, contentOf(contents, row.assessment), language))
  return { data: await Promise.all(told), nextCursor }
}
