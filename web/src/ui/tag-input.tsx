import { X } from 'lucide-react'
import { useState } from 'react'
import { Field, type FieldTexts } from './field.tsx'

type TagInputProps = FieldTexts & {
  tags: readonly string[]
  onChange: (tags: string[]) => void
  removeLabel: (tag: string) => string
  tagCharsMax: number
  tagsMax: number
  lang?: string
  disabled?: boolean
}

/** Several words, each ended by Enter or a comma; Backspace in the empty field takes the last one back to be changed. */
export function TagInput({ tags, onChange, removeLabel, tagCharsMax, tagsMax, lang, disabled = false, ...texts }: TagInputProps) {
  const [text, setText] = useState('')
  const add = (written: string) => {
    const fresh = written
      .split(/[,、，\n]/)
      .map((word) => word.trim().slice(0, tagCharsMax))
      .filter((word) => word !== '')
    const all = [...new Map([...tags, ...fresh].map((tag) => [tag.normalize('NFKC').toLowerCase(), tag])).values()]
    setText('')
    if (fresh.length > 0) onChange(all.slice(0, tagsMax))
  }
  return (
    <Field {...texts}>
      {(control) => (
        <div className="flex min-h-control w-full flex-wrap items-center gap-1.5 rounded-md border border-line-strong bg-surface p-1 transition-colors focus-within:outline-2 focus-within:outline-accent hover:border-ink-faint">
          {tags.map((tag) => (
            <span key={tag} lang={lang} className="inline-flex h-7 max-w-full items-center rounded-full bg-sunken pl-2.5 text-sm touch:h-9">
              <span className="truncate">{tag}</span>
              {disabled ? (
                <span className="w-2.5" />
              ) : (
                <button
                  type="button"
                  aria-label={removeLabel(tag)}
                  onClick={() => onChange(tags.filter((other) => other !== tag))}
                  className="grid h-full w-7 shrink-0 place-items-center rounded-full text-ink-faint hover:bg-hover hover:text-ink touch:w-9"
                >
                  <X aria-hidden className="size-3.5" />
                </button>
              )}
            </span>
          ))}
          {!disabled && (
            <input
              type="text"
              {...control}
              lang={lang}
              value={text}
              maxLength={tagCharsMax}
              autoComplete="off"
              enterKeyHint="enter"
              onChange={({ target }) => (/[,、，]/.test(target.value) ? add(target.value) : setText(target.value))}
              onBlur={() => add(text)}
              onKeyDown={(event) => {
                // Enter that ends a word of an input method is no end of a tag.
                if (event.nativeEvent.isComposing) return
                if (event.key === 'Enter' && text.trim() !== '') {
                  event.preventDefault()
                  add(text)
                }
                if (event.key === 'Backspace' && text === '' && tags.length > 0) {
                  event.preventDefault()
                  setText(tags.at(-1) ?? '')
                  onChange(tags.slice(0, -1))
                }
              }}
              className="h-7 min-w-24 flex-1 bg-transparent px-1.5 outline-none touch:h-9"
            />
          )}
        </div>
      )}
    </Field>
  )
}
