import { Keyboard, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { buttonStyle } from '../../../ui/button-style.ts'
import { Field } from '../../../ui/field.tsx'
import { keyOf, keyText } from '../../../ui/hotkey.ts'
import { IconButton } from '../../../ui/icon-button.tsx'

type HotkeyFieldProps = { value: string | null; onChange: (hotkey: string | null) => void; error: string | undefined; disabled: boolean }

/** Takes the key that is pressed next; Escape and Tab go on doing what they do. */
export function HotkeyField({ value, onChange, error, disabled }: HotkeyFieldProps) {
  const t = useTranslations('labels.form')
  const [waiting, setWaiting] = useState(false)
  return (
    <Field label={t('hotkey')} hint={t('hotkeyHint')} error={error}>
      {(control) => (
        <div className="flex gap-1.5">
          <button
            {...control}
            type="button"
            disabled={disabled}
            aria-pressed={waiting}
            onClick={() => setWaiting(!waiting)}
            onBlur={() => setWaiting(false)}
            onKeyDown={(event) => {
              if (!waiting) return
              if (event.key === 'Escape') {
                // Gives up the waiting, not the sheet.
                event.stopPropagation()
                setWaiting(false)
                return
              }
              const key = keyOf(event.nativeEvent)
              if (key === undefined) return
              event.preventDefault()
              onChange(key)
              setWaiting(false)
            }}
            className={buttonStyle('secondary', 'min-w-0 flex-1 justify-start! aria-pressed:border-accent aria-pressed:bg-accent-soft')}
          >
            <Keyboard aria-hidden className="size-4 shrink-0 text-ink-faint" />
            <span aria-live="polite" className="truncate">
              {waiting ? t('hotkeyWaiting') : value === null ? t('hotkeySet') : keyText(value)}
            </span>
          </button>
          {value !== null && !disabled && <IconButton icon={X} label={t('hotkeyClear')} onClick={() => onChange(null)} />}
        </div>
      )}
    </Field>
  )
}
