import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { DialogActions } from './dialog-actions.tsx'

type ConfirmDialogProps = {
  open: boolean
  title: string
  /** What will be gone, and that it stays gone. */
  description: ReactNode
  /** The verb, not "OK". */
  action: string
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog({ open, title, description, action, busy = false, onConfirm, onClose }: ConfirmDialogProps) {
  const t = useTranslations('common')
  return (
    <Dialog open={open} onClose={onClose} title={title} description={description}>
      <DialogActions>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button tone="danger" busy={busy} onClick={onConfirm}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
