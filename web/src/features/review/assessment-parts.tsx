import type { CriterionAnswers, RubricContent } from '@kensa/contract/rubric'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale } from 'use-intl'
import type { ReviewItem } from '../../api/types.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { AnswerList } from '../criteria/answer-list.tsx'
import { answerOf, patternsOf } from '../criteria/answers.ts'
import { PatternList } from '../criteria/pattern-list.tsx'
import { rubricVersionQuery } from '../criteria/rubric-queries.ts'
import { useItemWords } from './use-item-words.ts'

type Json = Readonly<Record<string, unknown>>
type Place = { x: number; y: number; width: number; height: number }
type Told = { rubricId: string; rubricNumber: number; answers: CriterionAnswers; seenAt: Record<string, Place> }

const recordOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {})
const isPlace = (value: unknown): value is Place => ['x', 'y', 'width', 'height'].every((side) => typeof recordOf(value)[side] === 'number')

/** What the machine answered about the picture, as far as the item tells. */
export function toldOf({ value, evidence }: Pick<ReviewItem, 'value' | 'evidence'>): Told {
  const answers = Object.entries(recordOf(value['answers'])).map(([id, answer]) => [id, answer === 0 || answer === 1 ? answer : null])
  const places = Object.entries(recordOf(evidence['seenAt'])).filter(([, place]) => isPlace(place))
  return {
    rubricId: typeof value['rubricId'] === 'string' ? value['rubricId'] : '',
    rubricNumber: typeof value['rubricNumber'] === 'number' ? value['rubricNumber'] : 1,
    answers: Object.fromEntries(answers),
    seenAt: Object.fromEntries(places) as Told['seenAt'],
  }
}

/** What the version of the rubric that was asked says; undefined until it is here. */
export function useContentOf(item: ReviewItem): RubricContent | undefined {
  const { rubricId, rubricNumber } = toldOf(item)
  return useQuery({ ...rubricVersionQuery(rubricId, rubricNumber), enabled: rubricId !== '' }).data?.content
}

/** The first pattern of the answers, else the file. */
export function AssessmentName({ item }: { item: ReviewItem }) {
  const language = useLocale()
  const content = useContentOf(item)
  const { name } = useItemWords()(item)
  return (content && patternsOf(content, toldOf(item).answers, language)[0]?.name) ?? name
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
  const language = useLocale()
  const content = useContentOf(item)
  const told = toldOf(item)
  const answers = corrected ?? told.answers
  if (content === undefined) return <Skeleton className="h-40" />
  const patterns = patternsOf(content, answers, language)
  const complete = content.criteria.every(({ id }) => answerOf(answers, id) !== null)
  return (
    <div className="flex flex-col gap-4">
      <PatternList patterns={patterns.slice(0, 2)} answersComplete={complete} onPoint={onPoint} />
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
    </div>
  )
}
