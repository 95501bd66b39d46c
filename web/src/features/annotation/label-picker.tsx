import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { offeredLabels } from '../../api/label-of.ts'
import type { Label } from '../../api/types.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { keyText } from '../../ui/hotkey.ts'
import { LabelDot } from '../../ui/label-dot.tsx'
import { Shortcut } from '../../ui/shortcut.tsx'
import { TextField } from '../../ui/text-field.tsx'

type LabelPickerProps = { labels: readonly Label[]; onChoose: (labelId: string) => void; onClose: () => void }

/** More than anybody reads; the field above finds the others. */
const shownMax = 100

/** One label of those that may be put on. */
export function LabelPicker({ labels, onChoose, onClose }: LabelPickerProps) {
  const t = useTranslations('annotation')
  const [text, setText] = useState('')
  const matching = offeredLabels(labels, text.trim())
  const choose = (label: Label) => {
    onChoose(label.id)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('pickTitle')} description={t('pickText')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (matching[0] !== undefined) choose(matching[0])
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
      <ul aria-label={t('chooseLabel')} className="mt-2 max-h-72 overflow-y-auto">
        {matching.slice(0, shownMax).map((label) => (
          <li key={label.id}>
            <button
              type="button"
              onClick={() => choose(label)}
              className="flex min-h-control w-full items-center gap-2 rounded-md px-2.5 text-left hover:bg-hover"
            >
              <LabelDot color={label.color} />
              <span className="min-w-0 flex-1 truncate">{label.name}</span>
              {label.hotkey !== null && <Shortcut keys={keyText(label.hotkey)} />}
            </button>
          </li>
        ))}
      </ul>
      {matching.length === 0 && <p className="px-2.5 py-2 text-ink-soft">{t('noneFits')}</p>}
      {matching.length > shownMax && (
        <p className="px-2.5 py-2 text-sm text-ink-faint">{t('more', { count: matching.length - shownMax })}</p>
      )}
    </Dialog>
  )
}
