import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'
import type { Problem } from './find-problems.ts'

/** What is wrong and how to put it right, in a sentence. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTranslations('rubrics.problem')
  const format = useFormat()
  return ({ code, values: { found, max } }) => t(code, { found, max: format.number(max) })
}
