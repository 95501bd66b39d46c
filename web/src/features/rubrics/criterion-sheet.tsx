import { limits } from '@kensa/contract/limits'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useIsPhone } from '../../ui/use-is-phone.ts'
import { AddLanguage } from './add-language.tsx'
import type { RubricDraft } from './draft.ts'
import { useEditor } from './editor-context.ts'
import { patternsUsing } from './patterns-using.ts'
import type { Analysis } from './use-analysis.ts'
import { useLanguageName } from './use-language-name.ts'
import { useProblemText } from './use-problem-text.ts'

type CriterionSheetProps = {
  index: number
  count: number
  draft: RubricDraft
  analysis: Analysis
  onOpen: (index: number) => void
  onMove: (to: number) => void
  onRemove: () => void
  onClose: () => void
}

/** What the row has no room for: how yes and no are put in each language, the place, and where it is used. */
export function CriterionSheet({ index, count, draft, analysis, onOpen, onMove, onRemove, onClose }: CriterionSheetProps) {
  const t = useTranslations('rubrics.criteria')
  const common = useTranslations('common')
  const problemText = useProblemText()
  const languageName = useLanguageName()
  const phone = useIsPhone()
  const { form, readOnly, languages } = useEditor()
  const { register } = form
  const criterion = draft.criteria[index]
  if (!criterion) return null
  const used = patternsUsing(draft.patterns, criterion.key)
  const errorAt = (path: string) => {
    const problem = analysis.byPath.get(path)
    return problem && problemText(problem)
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={criterion.code || t('untitled')}
      footer={
        <>
          {!readOnly && (
            <Button tone="quiet" className="text-bad!" onClick={onRemove}>
              {common('delete')}
            </Button>
          )}
          <span className="flex-1 phone:hidden" />
          <IconButton icon={ChevronLeft} label={t('previous')} disabled={index === 0} onClick={() => onOpen(index - 1)} />
          <IconButton icon={ChevronRight} label={t('next')} disabled={index === count - 1} onClick={() => onOpen(index + 1)} />
          <Button onClick={onClose}>{common('close')}</Button>
        </>
      }
    >
      <div className="space-y-5 pt-1">
        <p className="text-lg text-pretty">{criterion.question || t('noQuestion')}</p>
        {phone && (
          <TextField
            label={t('lookFor')}
            hint={t('lookForHint')}
            autoComplete="off"
            readOnly={readOnly}
            maxLength={limits.labelNameCharsMax}
            error={errorAt(`criteria.${index}.lookFor`)}
            {...register(`criteria.${index}.lookFor`)}
          />
        )}
        <p className="text-ink-soft">{t('wordsText')}</p>
        {languages.map((language) => (
          <fieldset key={language} className="space-y-2">
            <legend className="mb-1.5 font-medium">{languageName(language)}</legend>
            {(['yes', 'no'] as const).map((answer) => (
              <div key={answer} className="grid grid-cols-[3.5rem_minmax(0,1fr)] items-start gap-2">
                <span aria-hidden className="flex h-control items-center text-sm text-ink-soft">
                  {t(answer)}
                </span>
                <TextField
                  label={t(answer === 'yes' ? 'yesIn' : 'noIn', { language: languageName(language) })}
                  labelHidden
                  lang={language}
                  autoComplete="off"
                  readOnly={readOnly}
                  maxLength={limits.criterionQuestionCharsMax}
                  error={errorAt(`criteria.${index}.${answer}.${language}`)}
                  {...register(`criteria.${index}.${answer}.${language}`)}
                />
              </div>
            ))}
          </fieldset>
        ))}
        <AddLanguage />
        {!readOnly && count > 1 && (
          <Select
            label={t('position')}
            value={String(index)}
            options={draft.criteria.map((_, at) => ({ value: String(at), label: t('positionOf', { n: at + 1, count }) }))}
            onChange={(to) => onMove(Number(to))}
          />
        )}
        <div>
          <h3 className="mb-1 font-medium">{t('usedBy')}</h3>
          {used.length === 0 ? (
            <p className="text-ink-soft">{t('unused')}</p>
          ) : (
            <ul className="space-y-1">
              {used.map(({ key, code, name }) => (
                <li key={key}>
                  <code className="font-mono text-sm text-ink-faint">{code}</code> {name}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </Sheet>
  )
}
