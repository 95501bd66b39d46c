import type { CriterionAnswers, RubricContent } from '@kensa/contract/rubric'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { ReviewItem } from '../../api/types.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AnswerList } from '../criteria/answer-list.tsx'
import { answerOf, patternsOf } from '../criteria/answers.ts'
import { PatternLine } from '../criteria/pattern-line.tsx'
import { PatternList } from '../criteria/pattern-list.tsx'
import { rubricVersionQuery } from '../rubrics/rubric-queries.ts'
import { toldOf } from './told-of.ts'
import { useItemWords } from './use-item-words.ts'

/** What the version of the rubric that was asked says; undefined until it is here. */
export function useContentOf(item: ReviewItem): RubricContent | undefined {
  const { rubricId, rubricNumber } = toldOf(item)
  return useQuery({ ...rubricVersionQuery(rubricId, rubricNumber), enabled: rubricId !== '' }).data?.content
}

/** The first pattern of the answers. */
export function AssessmentName({ item }: { item: ReviewItem }) {
  const language = useLocale()
  const content = useContentOf(item)
  const t = useTranslations('criteria')
  const { name } = useItemWords()(item)
  if (content === undefined) return name
  return patternsOf(content, toldOf(item).answers, language)[0]?.name ?? t('withoutPattern')
}

type AnswersProps = {
  item: ReviewItem
  /** As they are corrected; the machine's when absent. */
  answers?: CriterionAnswers
  onPoint?: (criterionId: string | undefined) => void
  onToggle?: ((criterionId: string) => void) | undefined
}

/** All answers, yes first, and what they make. */
export function AssessmentAnswers({ item, answers: corrected, onPoint = () => {}, onToggle }: AnswersProps) {
  const t = useTranslations('criteria')
  const language = useLocale()
  const content = useContentOf(item)
  const told = toldOf(item)
  const answers = corrected ?? told.answers
  if (content === undefined) return <Skeleton className="h-40" />
  const patterns = patternsOf(content, answers, language)
  const complete = content.criteria.every(({ id }) => answerOf(answers, id) !== null)
  return (
    <div className="flex flex-col gap-4">
      <PatternLine patterns={patterns} answersComplete={complete} />
      <AnswerList
        criteria={content.criteria}
        answers={answers}
        machineAnswers={told.answers}
        groupedBy={told.answers}
        seenAt={told.seenAt}
        fired={patterns[0]?.fired ?? []}
        onPoint={onPoint}
        onToggle={onToggle}
      />
      <section aria-label={t('patterns')}>
        <h3 className="mb-2 font-semibold">{t('patterns')}</h3>
        <PatternList patterns={patterns} answersComplete={complete} onPoint={onPoint} />
      </section>
    </div>
  )
}
