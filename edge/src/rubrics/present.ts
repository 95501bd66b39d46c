import { unreachablePatterns } from '@kensa/algorithms/patterns/unreachable'
import type { Rubric, RubricSummary } from '@kensa/contract/api/rubrics'
import { toId } from '@kensa/contract/ids'
import { rulesOf } from '@kensa/contract/rules-of'
import type { RubricRow, WholeRubricRow } from './columns.ts'

export function presentSummary(row: RubricRow): RubricSummary {
  const { name, description, number, rulesHash, criterionCount, patternCount, version } = row
  return {
    id: toId('rubric', row.id),
    ...{ name, description, number, rulesHash, criterionCount, patternCount, version },
    archivedAt: row.archivedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentRubric(row: WholeRubricRow): Rubric {
  const { content } = row
  return { ...presentSummary(row), content, unreachablePatternIds: unreachablePatterns(rulesOf(content)) }
}
