import { limits } from '@kensa/contract/limits'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { meQuery } from '../../api/me-query.ts'
import { membersQuery } from '../../api/members-query.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'

const anybody = 'anybody'

type EscalateDialogProps = { onSend: (passed: { note?: string; assigneeId?: string }) => void; onClose: () => void }

/** Passes an item on to somebody, or to anybody else, with a word to whoever looks next. */
export function EscalateDialog({ onSend, onClose }: EscalateDialogProps) {
  const t = useTranslations('review.escalate')
  const common = useTranslations('common')
  const [note, setNote] = useState('')
  const [to, setTo] = useState(anybody)
  const { data: me } = useQuery(meQuery)
  const { data: members = [] } = useQuery(membersQuery)
  const others = members.filter(({ userId }) => userId !== me?.actor.id)
  const send = () => onSend({ ...(note.trim() !== '' && { note: note.trim() }), ...(to !== anybody && { assigneeId: to }) })
  return (
    <Dialog open onClose={onClose} title={t('title')} description={t('text')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {others.length > 0 && (
          <Select
            label={t('to')}
            value={to}
            options={[{ value: anybody, label: t('anybody') }, ...others.map(({ userId, name }) => ({ value: userId, label: name }))]}
            onChange={setTo}
            className="mb-4"
          />
        )}
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
