import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { CriterionPicker } from './criterion-picker.tsx'
import type { DraftCriterion } from './draft.ts'
import { FieldProblem } from './field-problem.tsx'

type RequiredFieldProps = {
  value: string[]
  criteria: readonly DraftCriterion[]
  error: string | undefined
  readOnly: boolean
  onChange: (keys: string[]) => void
}

/** Criteria without which a pattern is out, as chips. */
export function RequiredField({ value, criteria, error, readOnly, onChange }: RequiredFieldProps) {
  const t = useTranslations('rubrics.patterns')
  const [picking, setPicking] = useState(false)
  return (
    <fieldset>
      <legend className="font-medium">{t('required')}</legend>
      <p className="mb-2 text-sm text-ink-faint">{t('requiredHint')}</p>
      <div className="flex flex-wrap items-center gap-2">
        {value.map((key) => {
          const criterion = criteria.find((each) => each.key === key)
          const code = criterion?.code ?? key
          return (
            <span key={key} className="inline-flex h-control max-w-full items-center gap-2 rounded-full bg-sunken pr-1 pl-3">
              <code className="font-mono text-sm text-ink-faint">{code}</code>
              <span className="max-w-64 truncate">{criterion?.question}</span>
              {readOnly ? (
                <span className="w-2" />
              ) : (
                <button
                  type="button"
                  aria-label={t('removeRequired', { code })}
                  onClick={() => onChange(value.filter((each) => each !== key))}
                  className="grid size-7 shrink-0 place-items-center rounded-full text-ink-faint hover:bg-hover hover:text-ink touch:size-11"
                >
                  <X aria-hidden className="size-4" />
                </button>
              )}
            </span>
          )
        })}
        {value.length === 0 && readOnly && <span className="text-ink-soft">{t('noneRequired')}</span>}
        {!readOnly && (
          <Button tone="quiet" onClick={() => setPicking(true)}>
            <Plus aria-hidden className="size-4" />
            {t('addRequired')}
          </Button>
        )}
      </div>
      {error !== undefined && <FieldProblem className="mt-1.5">{error}</FieldProblem>}
      {picking && (
        <CriterionPicker
          title={t('required')}
          criteria={criteria}
          chosen={value}
          onChange={(key, chosen) => onChange(chosen ? [...value, key] : value.filter((each) => each !== key))}
          onClose={() => setPicking(false)}
        />
      )}
    </fieldset>
  )
}
