import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { offeredLabels } from '../../api/label-of.ts'
import { labelsQuery } from '../../api/labels-query.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { keyOf, keyText } from '../../ui/hotkey.ts'
import { LabelDot } from '../../ui/label-dot.tsx'
import { Shortcut } from '../../ui/shortcut.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useIsPhone } from '../../ui/use-is-phone.ts'

type LabelPickerProps = {
  /** Not offered: what it is taken for now. */
  exceptId: string | null
  onChoose: (labelId: string) => void
  onClose: () => void
  /** Another way to correct it. */
  children?: ReactNode
}

/** Chooses a label by its key, by typing a part of any of its names, or from the list. */
export function LabelPicker({ exceptId, onChoose, onClose, children }: LabelPickerProps) {
  const t = useTranslations('review.correct')
  const phone = useIsPhone()
  const labels = useQuery(labelsQuery)
  const [text, setText] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const all = labels.data?.filter(({ id, mergedIds }) => id !== exceptId && !(exceptId !== null && mergedIds.includes(exceptId))) ?? []
  const matching = offeredLabels(all, text.trim())

  // Keys choose while nobody writes in the field; any letter that is no key begins to search.
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') return move(event, event.key === 'ArrowDown' ? 1 : -1)
    if (event.target instanceof HTMLInputElement) return
    const key = keyOf(event)
    const label = all.find(({ hotkey, archivedAt }) => hotkey !== null && hotkey === key && archivedAt === null)
    if (label !== undefined) {
      event.preventDefault()
      onChoose(label.id)
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // The letter itself goes where the focus is by then.
      field.current?.focus()
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  const move = (event: KeyboardEvent, by: number) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const next = at === -1 ? buttons[0] : buttons[at + by]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }
  return (
    <Dialog open onClose={onClose} title={t('title')} description={t(phone ? 'textTouch' : 'text')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const [first] = matching
          if (first !== undefined && text.trim() !== '') onChoose(first.id)
        }}
      >
        <TextField
          label={t('find')}
          labelHidden
          placeholder={t('find')}
          ref={field}
          value={text}
          onChange={({ target }) => setText(target.value)}
          autoComplete="off"
        />
      </form>
      <ul ref={list} className="mt-2 h-64 overflow-y-auto">
        {matching.map((label) => (
          <li key={label.id}>
            <button
              type="button"
              onClick={() => onChoose(label.id)}
              className="flex min-h-control w-full items-center gap-2.5 rounded-md px-2.5 text-left -outline-offset-2 hover:bg-hover"
            >
              <LabelDot color={label.color} />
              <span className="min-w-0 flex-1 truncate">{label.name}</span>
              {label.hotkey !== null && <Shortcut keys={keyText(label.hotkey)} />}
            </button>
          </li>
        ))}
        {labels.isSuccess && matching.length === 0 && <li className="px-2.5 py-2 text-ink-faint">{t('none')}</li>}
      </ul>
      {children}
    </Dialog>
  )
}
