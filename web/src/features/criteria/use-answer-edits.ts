import type { Assessment } from '@kensa/contract/api/assessments'
import type { RubricContent } from '@kensa/contract/rubric'
import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import { toastFailed } from '../../ui/toast.ts'
import { useErrorText } from '../../ui/use-error-text.ts'
import { type AnswerDeed, type AnswerEdits, createAnswerEdits } from './answer-edits.ts'
import { patternsOf } from './answers.ts'
import { assessmentQuery } from './assessment-queries.ts'

type Listed = InfiniteData<{ data: Assessment[]; nextCursor: string | null }, string>

/** Changes of answers in all lists that show them. They go on being sent after the page is left. */
export function useAnswerEdits(content: RubricContent | undefined): { edits: AnswerEdits; deeds: readonly AnswerDeed[] } {
  const t = useTranslations('criteria')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const language = useLocale()
  const latest = useRef({ content, language })
  latest.current = { content, language }
  const refused = useEffectEvent((error: unknown) => toastFailed({ title: t('notChanged'), description: errorText(error) }))
  const [edits] = useState(() =>
    createAnswerEdits({
      send: (assessmentId, { answers, ...change }) =>
        dataOf(
          api.PATCH('/v1/assessments/{assessmentId}', {
            params: {
              path: { assessmentId },
              query: { language: latest.current.language },
              header: { 'idempotency-key': crypto.randomUUID() },
            },
            body: { ...change, ...(Object.keys(answers).length > 0 && { answers }) },
          }),
        ),
      read(assessmentId) {
        const lists = queryClient.getQueriesData<Listed>({ queryKey: ['assessments', 'list'] })
        for (const [, list] of lists) {
          for (const { data } of list?.pages ?? []) {
            const found = data.find(({ id }) => id === assessmentId)
            if (found !== undefined) return found
          }
        }
        return queryClient.getQueryData(assessmentQuery(assessmentId, latest.current.language).queryKey)
      },
      write(assessment) {
        const { queryKey } = assessmentQuery(assessment.id, latest.current.language)
        if (queryClient.getQueryData(queryKey) !== undefined) queryClient.setQueryData(queryKey, assessment)
        queryClient.setQueriesData<Listed>({ queryKey: ['assessments', 'list'] }, (list) => list && withAssessment(list, assessment))
      },
      async reload(assessmentId) {
        const query = { ...assessmentQuery(assessmentId, latest.current.language), staleTime: 0 }
        const stored = await queryClient.fetchQuery(query).catch(() => undefined)
        if (stored === undefined) return queryClient.invalidateQueries({ queryKey: ['assessments'] })
        queryClient.setQueriesData<Listed>({ queryKey: ['assessments', 'list'] }, (list) => list && withAssessment(list, stored))
      },
      patternsOf: (assessment, answers) =>
        latest.current.content === undefined ? assessment.patterns : patternsOf(latest.current.content, answers, latest.current.language),
      onRefused: (error) => refused(error),
      onSettled: () => {
        void queryClient.invalidateQueries({ queryKey: ['assessments', 'counts'] })
        void queryClient.invalidateQueries({ queryKey: ['review'], refetchType: 'none' })
      },
    }),
  )
  const deeds = useSyncExternalStore(edits.subscribe, edits.deeds)
  const busy = useSyncExternalStore(edits.subscribe, edits.busy)
  useEffect(() => {
    if (!busy) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [busy])
  return { edits, deeds }
}

/** Only the page that holds it is another one. */
function withAssessment(list: Listed, assessment: Assessment): Listed {
  const at = list.pages.findIndex(({ data }) => data.some(({ id }) => id === assessment.id))
  if (at === -1) return list
  const pages = list.pages.map((page, index) =>
    index === at ? { ...page, data: page.data.map((one) => (one.id === assessment.id ? assessment : one)) } : page,
  )
  return { ...list, pages }
}
