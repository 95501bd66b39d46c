import { limits } from '@kensa/contract/limits'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { canonicalLanguage } from '../settings/labels/canonical-language.ts'
import { useEditor } from './editor-context.ts'
import { useLanguageName } from './use-language-name.ts'

/** Another language for all texts of the rubric. */
export function AddLanguage({ onAdded }: { onAdded?: (language: string) => void }) {
  const t = useTranslations('rubrics.language')
  const languageName = useLanguageName()
  const { readOnly, languages, addLanguage } = useEditor()
  const [text, setText] = useState<string>()
  const tag = canonicalLanguage(text ?? '')
  if (readOnly || languages.length >= limits.labelLanguagesMax) return null
  if (text === undefined)
    return (
      <Button tone="quiet" onClick={() => setText('')}>
        <Plus aria-hidden className="size-4" />
        {t('add')}
      </Button>
    )
  const add = () => {
    if (tag === undefined) return
    addLanguage(tag)
    onAdded?.(tag)
    setText(undefined)
  }
  return (
    <div className="flex items-start gap-2">
      <TextField
        label={t('tag')}
        labelHidden
        placeholder={t('tag')}
        hint={tag === undefined ? t('hint') : languageName(tag)}
        error={text.trim() !== '' && tag === undefined ? t('wrong') : undefined}
        value={text}
        autoFocus
        autoComplete="off"
        maxLength={35}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add()
        }}
        className="flex-1"
      />
      <Button disabled={tag === undefined} onClick={add}>
        {t('do')}
      </Button>
    </div>
  )
}
