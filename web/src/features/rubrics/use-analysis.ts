import { unreachablePatterns } from '@kensa/algorithms/patterns/unreachable'
import type { RubricContent } from '@kensa/contract/rubric'
import { rulesOf } from '@kensa/contract/rules-of'
import { useMemo } from 'react'
import { contentOf, type RubricDraft } from './draft.ts'
import { findProblems, type Problem } from './find-problems.ts'

export type Analysis = {
  content: RubricContent
  /** The rules as text: the same while only words change. */
  rulesText: string
  errors: readonly Problem[]
  warnings: readonly Problem[]
  /** The first problem of each field. */
  byPath: ReadonlyMap<string, Problem>
}

/** What a draft comes to. What costs time is done again only when the rules have changed. */
export function useAnalysis(draft: RubricDraft): Analysis {
  const content = useMemo(() => contentOf(draft), [draft])
  const rulesText = useMemo(() => JSON.stringify(rulesOf(content)), [content])
  const unreachable = useMemo(() => unreachableOf(rulesText), [rulesText])
  return useMemo(() => {
    const problems = findProblems(draft, unreachable)
    const byPath = new Map<string, Problem>()
    for (const problem of problems) if (!byPath.has(problem.path)) byPath.set(problem.path, problem)
    return {
      content,
      rulesText,
      errors: problems.filter(({ warning }) => !warning),
      warnings: problems.filter(({ warning }) => warning),
      byPath,
    }
  }, [draft, content, rulesText, unreachable])
}

/** Nobody can tell while there are mistakes. */
function unreachableOf(rulesText: string): string[] {
  try {
    return unreachablePatterns(JSON.parse(rulesText))
  } catch {
    return []
  }
}
