import { rubric } from '@kensa/db/schema/rubric'
import { rubricVersion } from '@kensa/db/schema/rubric-version'
import { and, eq } from 'drizzle-orm'

/** What lists tell of a rubric, as columns of a select from `rubric` joined to its version in force by `versionInForce`. */
export const rubricColumns = {
  id: rubric.id,
  name: rubric.name,
  description: rubric.description,
  number: rubric.number,
  rulesHash: rubricVersion.rulesHash,
  criterionCount: rubricVersion.criterionCount,
  patternCount: rubricVersion.patternCount,
  version: rubric.version,
  archivedAt: rubric.archivedAt,
  createdAt: rubric.createdAt,
  updatedAt: rubric.updatedAt,
}

export const versionInForce = and(
  eq(rubricVersion.orgId, rubric.orgId),
  eq(rubricVersion.rubricId, rubric.id),
  eq(rubricVersion.number, rubric.number),
)

type Row = typeof rubric.$inferSelect & typeof rubricVersion.$inferSelect
export type RubricRow = Pick<Row, keyof typeof rubricColumns>
export type WholeRubricRow = RubricRow & Pick<Row, 'content'>
