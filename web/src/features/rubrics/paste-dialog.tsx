import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { DraftCriterion } from './draft.ts'
import { pastedCriteria } from './pasted-criteria.ts'

type PasteDialogProps = { takenCodes: readonly string[]; room: number; onAdd: (criteria: DraftCriterion[]) => void; onClose: () => void }

/** Many criteria at once, one a line. */
export function PasteDialog({ takenCodes, room, onAdd, onClose }: PasteDialogProps) {
  const t = useTranslations('rubrics.criteria')
  const common = useTranslations('common')
  const [text, setText] = useState('')
  const made = pastedCriteria(text, takenCodes)
  const [first] = made
  const last = made.at(-1)
  return (
    <Dialog open onClose={onClose} title={t('paste')} description={t('pasteText')}>
      <TextArea
        label={t('lines')}
        labelHidden
        placeholder={t('linesExample')}
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={made.length > room ? t('noRoom', { room }) : undefined}
        hint={first && last && t('codesFrom', { first: first.code, last: last.code })}
      />
      <DialogActions>
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button tone="primary" disabled={made.length === 0 || made.length > room} onClick={() => onAdd(made)}>
          {t('addCount', { count: made.length })}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
