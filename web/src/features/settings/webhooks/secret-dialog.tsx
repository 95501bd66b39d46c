import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/button.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { SecretText } from '../../../ui/secret-text.tsx'

/** Shows a signing secret, this once. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTranslations('webhooks')
  return (
    <Dialog open insistent onClose={onClose} title={t('secretTitle')} description={t('secretLead')}>
      <div className="flex gap-2">
        <SecretText text={secret} label={t('secretTitle')} />
        <CopyButton text={secret} />
      </div>
      <DialogActions>
        <Button tone="primary" onClick={onClose}>
          {t('secretKept')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
