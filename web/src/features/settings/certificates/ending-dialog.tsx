import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { toastDone, toastFailed } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { refreshCertificates } from './certificate-queries.ts'

type EndingDialogProps = { kind: 'archive' | 'suspend'; open: boolean; onConfirm: () => Promise<unknown>; onClose: () => void }

/** Asks before a goal is removed or a certificate ended. */
export function EndingDialog({ kind, open, onConfirm, onClose }: EndingDialogProps) {
  const t = useTranslations('certificates')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const end = useMutation({
    mutationFn: onConfirm,
    onSuccess: () => toastDone({ title: t(`${kind}.done`) }),
    onError: (error) => toastFailed({ title: errorText(error) }),
    onSettled: () => {
      onClose()
      return refreshCertificates(queryClient)
    },
  })
  return (
    <ConfirmDialog
      open={open}
      title={t(`${kind}.title`)}
      description={t(`${kind}.text`)}
      action={t(`${kind}.action`)}
      busy={end.isPending}
      onConfirm={() => end.mutate()}
      onClose={onClose}
    />
  )
}
