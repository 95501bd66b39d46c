import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '../../api/client.ts'
import { toastFailed } from '../../ui/toast.ts'
import { useErrorText } from '../../ui/use-error-text.ts'
import { frameQuery } from '../search/frame-query.ts'
import { refreshLabels } from './refresh-labels.ts'

const mutationKey = ['frame-labels']

/** Puts a label on a frame, or takes it off: shown at once and sent one after another, so that no press of a key is lost on the way. */
export function useToggleLabel(frameId: string): (labelId: string) => void {
  const t = useTranslations('asset.labels')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const { queryKey } = frameQuery(frameId)
  const carries = (labelId: string) => queryClient.getQueryData(queryKey)?.labelIds.includes(labelId) === true
  const change = useMutation({
    mutationKey,
    scope: { id: `labels of ${frameId}` },
    mutationFn: async ({ labelId, on }: { labelId: string; on: boolean }) => {
      const call = { params: { path: { labelId } }, body: { frameIds: [frameId] } }
      await (on ? api.POST('/v1/labels/{labelId}/frames', call) : api.DELETE('/v1/labels/{labelId}/frames', call))
    },
    onError: (error) => toastFailed({ title: t('failed'), description: errorText(error) }),
    // What is read while others are on their way would show them as they were.
    onSettled: () => (queryClient.isMutating({ mutationKey }) > 1 ? undefined : refreshLabels(queryClient)),
  })
  return (labelId) => {
    const on = !carries(labelId)
    void queryClient.cancelQueries({ queryKey })
    queryClient.setQueryData(
      queryKey,
      (frame) => frame && { ...frame, labelIds: on ? [...frame.labelIds, labelId] : frame.labelIds.filter((id) => id !== labelId) },
    )
    change.mutate({ labelId, on })
  }
}
