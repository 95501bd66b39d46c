import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/button.tsx'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { SecretText } from '../../../ui/secret-text.tsx'

/** Shows a secret, this once. `note` says what becomes of the one before it. */
export function KeySecret({ secret, note, onClose }: { secret: string; note?: string | undefined; onClose: () => void }) {
  const t = useTranslations('settings.apiKeys')
  return (
    <Dialog open insistent onClose={onClose} title={t('secretTitle')} description={t('secretLead')}>
      <div className="flex gap-2">
        <SecretText text={secret} label={t('secretTitle')} />
        <CopyButton text={secret} />
      </div>
      {note !== undefined && <p className="mt-3 text-ink-soft">{note}</p>}
      <DialogActions>
        <Button tone="primary" onClick={onClose}>
          {t('secretKept')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
