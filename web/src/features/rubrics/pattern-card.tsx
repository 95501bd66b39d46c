import { limits } from '@kensa/contract/limits'
import { ArrowDown, ArrowUp, ChevronDown, CircleAlert, Trash2, TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import { Controller } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DraftCriterion, DraftPattern } from './draft.ts'
import { useEditor } from './editor-context.ts'
import { FieldProblem } from './field-problem.tsx'
import { RequiredField } from './required-field.tsx'
import { TriggersField } from './triggers-field.tsx'
import type { Analysis } from './use-analysis.ts'
import { useProblemText } from './use-problem-text.ts'
import { WholeNumberField } from './whole-number-field.tsx'
import { WordingField } from './wording-field.tsx'

type PatternCardProps = {
  index: number
  last: boolean
  isOpen: boolean
  focusName: boolean
  pattern: DraftPattern | undefined
  criteria: readonly DraftCriterion[]
  analysis: Analysis
  onToggle: () => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** One pattern: a line that says what it comes to, and below it, when open, its rules and words. */
export function PatternCard(props: PatternCardProps) {
  const { index, last, isOpen, focusName, pattern, criteria, analysis, onToggle, onMove, onRemove } = props
  const t = useTranslations('rubrics.patterns')
  const common = useTranslations('common')
  const format = useFormat()
  const problemText = useProblemText()
  const bodyId = useId()
  const { form, readOnly } = useEditor()
  const path = `patterns.${index}` as const
  const isOwn = (problem: { path: string }) => problem.path.startsWith(`${path}.`)
  const errors = analysis.errors.filter(isOwn).length
  const warnings = analysis.warnings.filter(isOwn)
  const errorAt = (field: string) => {
    const problem = analysis.byPath.get(`${path}.${field}`)
    return problem && !problem.warning ? problemText(problem) : undefined
  }
  const unreachable = warnings.find(({ code }) => code === 'unreachable')
  const triggers = pattern?.triggers ?? []
  const points = triggers.reduce((sum, each) => sum + (Number.isFinite(each.points) ? each.points : 0), 0)
  return (
    <li>
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={onToggle}
          className="flex min-h-row w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-lg px-4 py-2 text-left hover:bg-hover focus-visible:-outline-offset-2"
        >
          <ChevronDown aria-hidden className={classNames('size-4 shrink-0 text-ink-faint transition-transform', !isOpen && '-rotate-90')} />
          <code className="font-mono text-sm text-ink-faint">{pattern?.code ?? ''}</code>
          <span className="min-w-0 flex-1 font-medium break-words">{pattern?.name || t('unnamed')}</span>
          {errors > 0 && (
            <Badge tone="bad" icon={CircleAlert}>
              {t('errors', { count: errors })}
            </Badge>
          )}
          {errors === 0 && warnings.length > 0 && (
            <Badge tone="doubt" icon={TriangleAlert}>
              {t('warnings', { count: warnings.length })}
            </Badge>
          )}
          <span className="text-sm text-ink-faint">
            {t('summary', { count: triggers.length })} · {t('pointsMax', { points: format.number(points), count: points })}
          </span>
        </button>
      </h3>
      {isOpen && (
        <div id={bodyId} className="space-y-6 px-4 pt-2 pb-5 desktop:pl-11">
          {unreachable && <FieldProblem warning>{problemText(unreachable)}</FieldProblem>}
          <div className="grid grid-cols-[6.5rem_minmax(0,1fr)_8rem] gap-3 phone:grid-cols-2">
            <TextField
              label={t('code')}
              autoComplete="off"
              spellCheck={false}
              maxLength={16}
              readOnly={readOnly}
              error={errorAt('code')}
              {...form.register(`${path}.code`)}
            />
            <TextField
              label={t('name')}
              autoComplete="off"
              autoFocus={focusName}
              maxLength={limits.labelNameCharsMax}
              readOnly={readOnly}
              error={errorAt('name')}
              className="phone:order-last phone:col-span-2"
              {...form.register(`${path}.name`)}
            />
            <Controller
              control={form.control}
              name={`${path}.priority`}
              render={({ field }) => (
                <WholeNumberField
                  label={t('priority')}
                  name={field.name}
                  value={field.value}
                  readOnly={readOnly}
                  error={errorAt('priority')}
                  onChange={field.onChange}
                />
              )}
            />
          </div>
          <p className="-mt-4 text-sm text-ink-faint">{t('priorityHint')}</p>
          <Controller
            control={form.control}
            name={`${path}.required`}
            render={({ field }) => (
              <RequiredField
                value={field.value}
                criteria={criteria}
                error={errorAt('required')}
                readOnly={readOnly}
                onChange={field.onChange}
              />
            )}
          />
          <Controller
            control={form.control}
            name={`${path}.triggers`}
            render={({ field }) => (
              <TriggersField
                path={`${path}.triggers`}
                value={field.value}
                criteria={criteria}
                errorAt={(name) => errorAt(name)}
                readOnly={readOnly}
                onChange={field.onChange}
              />
            )}
          />
          <WordingField index={index} analysis={analysis} />
          {!readOnly && (
            <div className="flex items-center gap-1 border-t border-line pt-3">
              <IconButton icon={ArrowUp} label={t('up')} disabled={index === 0} onClick={() => onMove(index - 1)} />
              <IconButton icon={ArrowDown} label={t('down')} disabled={last} onClick={() => onMove(index + 1)} />
              <span className="flex-1" />
              <Button tone="quiet" className="text-bad!" onClick={onRemove}>
                <Trash2 aria-hidden className="size-4" />
                {common('delete')}
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  )
}
