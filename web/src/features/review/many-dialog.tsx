import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import type { Many } from './use-decide-many.ts'

type ManyDialogProps = { many: Many; busy: boolean; onConfirm: () => void; onClose: () => void }

/** Asks once before many are decided at once, and says how many. */
export function ManyDialog({ many: { answer, count }, busy, onConfirm, onClose }: ManyDialogProps) {
  const t = useTranslations('review.many')
  const common = useTranslations('common')
  const accepts = answer === 'accept'
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(accepts ? 'acceptTitle' : 'rejectTitle', { count })}
      description={
        <>
          {t('text')} {t('keptHint')}
        </>
      }
    >
      <DialogActions>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button tone={accepts ? 'primary' : 'danger'} busy={busy} onClick={onConfirm} autoFocus>
          {t(answer, { count })}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
