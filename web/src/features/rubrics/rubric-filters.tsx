import { Search, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { controlStyle } from '../../ui/control-style.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import type { RubricsSearch } from './rubrics-search.ts'

/** Typing settles before the address follows. */
const settleMs = 250

type RubricFiltersProps = { search: RubricsSearch; onChange: (search: RubricsSearch) => void }

export function RubricFilters({ search, onChange }: RubricFiltersProps) {
  const t = useTranslations('rubrics')
  const asked = search.text ?? ''
  const { archived } = search
  const [text, setText] = useState(asked)
  const [shown, setShown] = useState(asked)
  // The address was changed from elsewhere: the way back, or filters that were cleared.
  if (shown !== asked) {
    setShown(asked)
    if (text.trim() !== asked) setText(asked)
  }
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === asked) return
    const timer = setTimeout(() => onChange({ ...(wanted !== '' && { text: wanted }), ...(archived && { archived }) }), settleMs)
    return () => clearTimeout(timer)
  }, [text, asked, archived, onChange])
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <div className="relative min-w-0 flex-1 basis-60">
        <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint" />
        <input
          type="text"
          enterKeyHint="search"
          aria-label={t('find')}
          placeholder={t('find')}
          value={text}
          maxLength={100}
          onChange={(event) => setText(event.target.value)}
          className={`${controlStyle} text-ellipsis pl-9 ${text === '' ? 'pr-3' : 'pr-10'}`}
        />
        {text !== '' && <IconButton icon={X} label={t('findClear')} onClick={() => setText('')} className="absolute top-0 right-0" />}
      </div>
      <SegmentedControl
        label={t('show')}
        value={archived ?? 'exclude'}
        segments={(['exclude', 'only'] as const).map((value) => ({ value, label: t(`shown.${value}`) }))}
        onChange={(value) =>
          onChange({ ...(search.text !== undefined && { text: search.text }), ...(value === 'only' && { archived: value }) })
        }
      />
    </div>
  )
}
