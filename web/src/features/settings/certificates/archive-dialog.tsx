import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { toastDone, toastFailed } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { refreshCertificates } from './certificate-queries.ts'

export function ArchiveDialog({ goalId, open, onClose }: { goalId: string; open: boolean; onClose: () => void }) {
  const t = useTranslations('certificates.archive')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const archive = useMutation({
    mutationFn: () => api.DELETE('/v1/certificate-goals/{goalId}', { params: { path: { goalId } } }),
    onSuccess: () => toastDone({ title: t('done') }),
    onError: (error) => toastFailed({ title: errorText(error) }),
    onSettled: () => {
      onClose()
      return refreshCertificates(queryClient)
    },
  })
  return (
    <ConfirmDialog
      open={open}
      title={t('title')}
      description={t('text')}
      action={t('action')}
      busy={archive.isPending}
      onConfirm={() => archive.mutate()}
      onClose={onClose}
    />
  )
}
