import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { toastDone, toastFailed } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { refreshCertificates } from './certificate-queries.ts'

export function SuspendDialog({ certificateId, open, onClose }: { certificateId: string; open: boolean; onClose: () => void }) {
  const t = useTranslations('certificates.suspend')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const suspend = useMutation({
    mutationFn: () => api.POST('/v1/certificates/{certificateId}/suspend', { params: { path: { certificateId } } }),
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
      busy={suspend.isPending}
      onConfirm={() => suspend.mutate()}
      onClose={onClose}
    />
  )
}
