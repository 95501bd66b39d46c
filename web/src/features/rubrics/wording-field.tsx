import { wordPattern } from '@kensa/algorithms/patterns/word-pattern'
import { limits } from '@kensa/contract/limits'
import { useRef, useState } from 'react'
import { Controller } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { AddLanguage } from './add-language.tsx'
import { useEditor } from './editor-context.ts'
import { FieldProblem } from './field-problem.tsx'
import type { Analysis } from './use-analysis.ts'
import { useLanguageName } from './use-language-name.ts'
import { useProblemText } from './use-problem-text.ts'
import { useWordingLanguage } from './use-wording-language.ts'

const placeholders = ['pattern', 'reasons', 'points'] as const

/** How a pattern is put, language by language, with the sentence that it makes. */
export function WordingField({ index, analysis }: { index: number; analysis: Analysis }) {
  const t = useTranslations('rubrics.wording')
  const problemText = useProblemText()
  const languageName = useLanguageName()
  const { form, readOnly, languages } = useEditor()
  const [language, setLanguage] = useWordingLanguage(languages)
  const area = useRef<HTMLTextAreaElement>(null)
  const [adding, setAdding] = useState(false)
  const path = `patterns.${index}.wording.${language}` as const
  const problem = analysis.byPath.get(path)
  const { criteria, patterns } = analysis.content
  const pattern = patterns[index]
  const insert = (name: string, value: string, onChange: (text: string) => void) => {
    const start = area.current?.selectionStart ?? value.length
    const end = area.current?.selectionEnd ?? start
    onChange(`${value.slice(0, start)}{${name}}${value.slice(end)}`)
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(start + name.length + 2, start + name.length + 2)
    })
  }
  return (
    <fieldset>
      <legend className="font-medium">{t('title')}</legend>
      <p className="mb-2 text-sm text-ink-faint">{t('hint')}</p>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <SegmentedControl
          label={t('language')}
          value={language}
          segments={languages.map((value) => ({ value, label: languageName(value) }))}
          onChange={setLanguage}
        />
        {!readOnly && !adding && (
          <Button tone="quiet" onClick={() => setAdding(true)}>
            {t('more')}
          </Button>
        )}
      </div>
      {adding && (
        <div className="mb-2">
          <AddLanguage
            onAdded={(added) => {
              setAdding(false)
              setLanguage(added)
            }}
          />
        </div>
      )}
      <Controller
        key={path}
        control={form.control}
        name={path}
        render={({ field }) => (
          <>
            <TextArea
              ref={area}
              name={field.name}
              label={t('in', { language: languageName(language) })}
              labelHidden
              lang={language}
              readOnly={readOnly}
              maxLength={limits.wordingCharsMax}
              placeholder={t('placeholder')}
              value={field.value ?? ''}
              error={problem && !problem.warning ? problemText(problem) : undefined}
              onChange={field.onChange}
              onBlur={field.onBlur}
            />
            {problem?.warning && (
              <FieldProblem warning className="mt-1.5">
                {problemText(problem)}
              </FieldProblem>
            )}
            {!readOnly && (
              <div className="mt-2 flex flex-wrap items-center gap-2">
                <span className="text-sm text-ink-soft">{t('insert')}</span>
                {placeholders.map((name) => (
                  <Button key={name} onClick={() => insert(name, field.value ?? '', field.onChange)}>
                    {t(name)}
                  </Button>
                ))}
              </div>
            )}
          </>
        )}
      />
      {pattern && (
        <div className="mt-3 rounded-lg bg-sunken px-4 py-3">
          <p className="text-sm text-ink-faint">{t('preview')}</p>
          <p lang={language} className="mt-0.5 text-pretty">
            {wordPattern(
              {
                id: pattern.id,
                score: pattern.triggers.reduce((sum, { points }) => sum + (Number.isFinite(points) ? points : 0), 0),
                fired: pattern.triggers.map(({ criterion }) => criterion),
              },
              [pattern],
              criteria,
              language,
            )}
          </p>
        </div>
      )}
    </fieldset>
  )
}
