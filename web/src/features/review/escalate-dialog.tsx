import { limits } from '@kensa/contract/limits'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { TextArea } from '../../ui/text-area.tsx'

/** Passes an item on, with a word to whoever looks next. */
export function EscalateDialog({ onSend, onClose }: { onSend: (note: string) => void; onClose: () => void }) {
  const t = useTranslations('review.escalate')
  const common = useTranslations('common')
  const [note, setNote] = useState('')
  const send = () => onSend(note.trim())
  return (
    <Dialog open onClose={onClose} title={t('title')} description={t('text')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <TextArea
          label={t('note')}
          value={note}
          maxLength={limits.reviewNoteCharsMax}
          autoFocus
          onChange={({ target }) => setNote(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            send()
          }}
        />
        <DialogActions>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" tone="primary">
            {t('send')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
