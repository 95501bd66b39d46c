import { Search, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { controlStyle } from '../../ui/control-style.ts'
import { IconButton } from '../../ui/icon-button.tsx'

const settleMs = 250

/** Filters while one types; the address follows once the typing rests. */
export function NameFilter({ value, onChange }: { value: string; onChange: (name: string | undefined) => void }) {
  const t = useTranslations('library.filter')
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => onChange(text.trim() === '' ? undefined : text.trim()), settleMs)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <div className="relative min-w-0 flex-1 basis-56 phone:basis-24 desktop:max-w-80">
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint" />
      <input
        type="text"
        enterKeyHint="search"
        aria-label={t('name')}
        placeholder={t('namePlaceholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className={`${controlStyle} text-ellipsis pl-9 ${text === '' ? 'pr-3' : 'pr-10'}`}
      />
      {text !== '' && <IconButton icon={X} label={t('clear')} onClick={() => setText('')} className="absolute top-0 right-0" />}
    </div>
  )
}
