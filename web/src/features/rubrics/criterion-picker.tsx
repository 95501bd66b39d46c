import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DraftCriterion } from './draft.ts'

type CriterionPickerProps = {
  title: string
  criteria: readonly DraftCriterion[]
  chosen: readonly string[]
  onChange: (key: string, chosen: boolean) => void
  onClose: () => void
}

/** Several criteria of those that are there, found by id or words; Enter takes the first that fits. */
export function CriterionPicker({ title, criteria, chosen, onChange, onClose }: CriterionPickerProps) {
  const t = useTranslations('rubrics.picker')
  const [text, setText] = useState('')
  const wanted = text.normalize('NFKC').trim().toLowerCase()
  const matching = criteria.filter(({ code, question }) => `${code} ${question}`.normalize('NFKC').toLowerCase().includes(wanted))
  const [first] = matching
  return (
    <Dialog open onClose={onClose} title={title} description={t('text')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (wanted === '' || !first) return
          onChange(first.key, !chosen.includes(first.key))
          setText('')
        }}
      >
        <TextField
          label={t('find')}
          labelHidden
          placeholder={t('find')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={100}
          autoComplete="off"
          autoFocus
        />
      </form>
      <ul aria-label={t('list')} className="mt-2 max-h-80 overflow-y-auto">
        {matching.map(({ key, code, question }) => (
          <li key={key}>
            <Checkbox
              label={
                <>
                  <code className="mr-2 font-mono text-sm text-ink-faint">{code}</code>
                  {question}
                </>
              }
              checked={chosen.includes(key)}
              onChange={(next) => onChange(key, next)}
              className="w-full rounded-md px-2 py-1 hover:bg-hover"
            />
          </li>
        ))}
      </ul>
      {matching.length === 0 && <p className="px-2 py-2 text-ink-soft">{t('none')}</p>}
      <DialogActions>
        <Button tone="primary" onClick={onClose}>
          {t('done', { count: chosen.length })}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
