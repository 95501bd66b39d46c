import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError } from '../../api/api-error.ts'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { Rubric } from '../../api/types.ts'
import { toastDone } from '../../ui/toast.ts'
import { useErrorText } from '../../ui/use-error-text.ts'
import { contentOf, type RubricDraft } from './draft.ts'
import { isNameTaken } from './is-name-taken.ts'
import { refreshRubrics, rubricQuery } from './rubric-queries.ts'

type Save = { before: Rubric | undefined; draft: RubricDraft }

/** Makes a rubric, or changes the one that was there before. A conflict fetches what somebody else saved; nothing written is lost. */
export function useSaveRubric({ onSaved }: { onSaved: (rubric: Rubric) => void }) {
  const t = useTranslations('rubrics')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const leaving = useRef(false)
  const mutation = useMutation({
    mutationFn: ({ before, draft }: Save): Promise<Rubric> => {
      const body = { name: draft.name.trim(), description: draft.description.trim(), content: contentOf(draft) }
      if (before === undefined) return dataOf(api.POST('/v1/rubrics', { body }))
      const params = { path: { rubricId: before.id } }
      return dataOf(api.PATCH('/v1/rubrics/{rubricId}', { params, body: { version: before.version, ...body } }))
    },
    onSuccess: async (rubric, { before }) => {
      onSaved(rubric)
      queryClient.setQueryData(rubricQuery(rubric.id).queryKey, rubric)
      toastDone({
        title:
          before === undefined
            ? t('created', { name: rubric.name })
            : before.number === rubric.number
              ? t('saved', { name: rubric.name })
              : t('savedAs', { number: rubric.number }),
      })
      void refreshRubrics(queryClient)
      if (before !== undefined) return
      leaving.current = true
      await navigate({ to: '/criteria/rubrics/$rubricId', params: { rubricId: rubric.id }, search: {}, replace: true })
    },
    onError: async (error, { before }) => {
      if (before !== undefined && isConflict(error)) await queryClient.refetchQueries({ queryKey: rubricQuery(before.id).queryKey })
    },
  })
  const { error } = mutation
  const nameTaken = isNameTaken(error)
  return {
    save: {
      mutate: mutation.mutate,
      isPending: mutation.isPending,
      nameTaken,
      /** What went wrong, where no field and no other notice says it. */
      failure: error === null || nameTaken || isConflict(error) ? undefined : failureText(error, errorText(error)),
    },
    /** Whether the page is left because the rubric now has one of its own. */
    isLeaving: () => leaving.current,
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'version_conflict'
}

function failureText(error: unknown, text: string): string {
  const fields = error instanceof ApiError ? error.fields.map(({ path, message }) => `${path} ${message}`) : []
  return [text, ...fields].join(' · ')
}
