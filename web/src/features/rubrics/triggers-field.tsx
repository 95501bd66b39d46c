import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { CriterionPicker } from './criterion-picker.tsx'
import type { DraftCriterion, DraftTrigger } from './draft.ts'
import { FieldProblem } from './field-problem.tsx'
import { WholeNumberField } from './whole-number-field.tsx'
import { YesNo } from './yes-no.tsx'

type TriggersFieldProps = {
  path: string
  value: DraftTrigger[]
  criteria: readonly DraftCriterion[]
  errorAt: (field: string) => string | undefined
  readOnly: boolean
  onChange: (triggers: DraftTrigger[]) => void
}

/** What speaks for a pattern: criteria as chips, each with the answer that is wanted and what it is worth. */
export function TriggersField({ path, value, criteria, errorAt, readOnly, onChange }: TriggersFieldProps) {
  const t = useTranslations('rubrics.patterns')
  const [picking, setPicking] = useState(false)
  const change = (at: number, next: Partial<DraftTrigger>) => onChange(value.map((each, i) => (i === at ? { ...each, ...next } : each)))
  const none = errorAt('triggers')
  return (
    <fieldset>
      <legend className="font-medium">{t('triggers')}</legend>
      <p className="mb-2 text-sm text-ink-faint">{t('triggersHint')}</p>
      <ul aria-label={t('triggers')} className="grid gap-2">
        {value.map((trigger, at) => {
          const criterion = criteria.find(({ key }) => key === trigger.criterion)
          const code = criterion?.code ?? trigger.criterion
          const error = errorAt(`triggers.${at}.points`)
          return (
            <li key={trigger.criterion} className="rounded-lg border border-line bg-canvas px-2 py-1.5">
              <div className="grid grid-cols-[minmax(0,1fr)_auto_5rem_auto] items-center gap-2 phone:grid-cols-[auto_minmax(0,1fr)_auto]">
                <p className="min-w-0 pl-1 phone:col-span-2">
                  <code className="mr-2 font-mono text-sm text-ink-faint">{code}</code>
                  {criterion?.question}
                </p>
                <YesNo
                  label={t('wantedOf', { code })}
                  value={trigger.wanted}
                  disabled={readOnly}
                  className="phone:col-start-1 phone:row-start-2"
                  onChange={(wanted) => change(at, { wanted })}
                />
                <WholeNumberField
                  label={t('pointsOf', { code })}
                  labelHidden
                  name={`${path}.${at}.points`}
                  value={trigger.points}
                  readOnly={readOnly}
                  onChange={(points) => change(at, { points })}
                  className="relative phone:col-start-2 phone:row-start-2 phone:w-24"
                />
                {readOnly ? (
                  <span />
                ) : (
                  <button
                    type="button"
                    aria-label={t('removeTrigger', { code })}
                    onClick={() => onChange(value.filter((_, i) => i !== at))}
                    className="grid size-8 place-items-center rounded-md text-ink-faint hover:bg-hover hover:text-ink phone:col-start-3 phone:row-start-1 touch:size-11"
                  >
                    <X aria-hidden className="size-4" />
                  </button>
                )}
              </div>
              {error !== undefined && <FieldProblem className="mt-1 pl-1">{error}</FieldProblem>}
            </li>
          )
        })}
      </ul>
      {none !== undefined && <FieldProblem className="mt-1.5">{none}</FieldProblem>}
      {!readOnly && (
        <Button tone="quiet" className="mt-2" data-field={path} onClick={() => setPicking(true)}>
          <Plus aria-hidden className="size-4" />
          {t('addTriggers')}
        </Button>
      )}
      {picking && (
        <CriterionPicker
          title={t('triggers')}
          criteria={criteria}
          chosen={value.map(({ criterion }) => criterion)}
          onChange={(key, chosen) =>
            onChange(chosen ? [...value, { criterion: key, wanted: 1, points: 1 }] : value.filter(({ criterion }) => criterion !== key))
          }
          onClose={() => setPicking(false)}
        />
      )}
    </fieldset>
  )
}
