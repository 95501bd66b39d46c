import { limits } from '@kensa/contract/limits'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Button } from '../../../ui/button.tsx'
import { TagInput } from '../../../ui/tag-input.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { canonicalLanguage } from './canonical-language.ts'
import { languageName } from './language-name.ts'

type SynonymsFieldProps = { value: Record<string, string[]>; onChange: (synonyms: Record<string, string[]>) => void; disabled: boolean }

/** Other names, language by language. */
export function SynonymsField({ value, onChange, disabled }: SynonymsFieldProps) {
  const t = useTranslations('labels.form')
  const locale = useLocale()
  const [adding, setAdding] = useState<string>()
  const tag = canonicalLanguage(adding ?? '')
  const addLanguage = () => {
    if (tag === undefined) return
    onChange({ ...value, [tag]: value[tag] ?? [] })
    setAdding(undefined)
  }
  return (
    <fieldset>
      <legend className="font-medium">{t('synonyms')}</legend>
      <p className="mb-3 text-sm text-ink-faint">{t('synonymsHint')}</p>
      <div className="flex flex-col gap-3">
        {Object.entries(value).map(([language, names]) => (
          <TagInput
            key={language}
            label={t('synonymsIn', { language: languageName(locale, language) })}
            lang={language}
            tags={names}
            tagCharsMax={limits.labelNameCharsMax}
            tagsMax={limits.labelSynonymsMax}
            removeLabel={(name) => t('removeSynonym', { name })}
            disabled={disabled}
            onChange={(next) => onChange({ ...value, [language]: next })}
          />
        ))}
        {adding !== undefined && (
          <div className="flex items-start gap-2">
            <TextField
              label={t('languageTag')}
              labelHidden
              placeholder={t('languageTag')}
              hint={tag === undefined ? t('languageHint') : languageName(locale, tag)}
              error={adding.trim() !== '' && tag === undefined ? t('languageWrong') : undefined}
              value={adding}
              autoFocus
              autoComplete="off"
              maxLength={35}
              onChange={(event) => setAdding(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                addLanguage()
              }}
              className="flex-1"
            />
            <Button disabled={tag === undefined} onClick={addLanguage}>
              {t('add')}
            </Button>
          </div>
        )}
        {adding === undefined && !disabled && Object.keys(value).length < limits.labelLanguagesMax && (
          <Button tone="quiet" className="self-start" onClick={() => setAdding('')}>
            <Plus aria-hidden className="size-4" />
            {t('addLanguage')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
