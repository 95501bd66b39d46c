import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import { toastDone, toastFailed } from '../../ui/toast.ts'
import { useErrorText } from '../../ui/use-error-text.ts'

export type JobAction = 'cancel' | 'retry'

/** Cancels jobs or tries them again, one or up to a hundred; says which were refused and why. */
export function useJobActions() {
  const t = useTranslations('jobs')
  const queryClient = useQueryClient()
  const errorText = useErrorText()
  const mutation = useMutation({
    mutationFn: ({ action, jobIds }: { action: JobAction; jobIds: string[] }) => {
      const body = { jobIds: jobIds.slice(0, 100) }
      return dataOf(action === 'cancel' ? api.POST('/v1/jobs/bulk-cancel', { body }) : api.POST('/v1/jobs/bulk-retry', { body }))
    },
    onSuccess: ({ data }, { action }) => {
      const refused = data.filter(({ error }) => error !== null)
      const done = data.length - refused.length
      const first = refused[0]?.error
      if (first) toastFailed({ title: t('refused', { count: refused.length }), description: first.detail })
      else if (data.length > 1) toastDone({ title: t(action === 'cancel' ? 'canceled' : 'retried', { count: done }) })
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['jobs'] }),
    onError: (error) => toastFailed({ title: errorText(error) }),
  })
  return { busy: mutation.isPending, run: (action: JobAction, jobIds: string[]) => mutation.mutate({ action, jobIds }) }
}
