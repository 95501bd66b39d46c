import { limits } from '@kensa/contract/limits'
import { Plus, Shapes } from 'lucide-react'
import { useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { toastDone } from '../../ui/toast.ts'
import { newPattern, type RubricDraft } from './draft.ts'
import { useEditor } from './editor-context.ts'
import { nextCode } from './next-code.ts'
import { PatternCard } from './pattern-card.tsx'
import type { Analysis } from './use-analysis.ts'

type PatternsTabProps = {
  draft: RubricDraft
  analysis: Analysis
  /** Key of the pattern that is open. */
  openKey: string | undefined
  onOpen: (key: string | undefined) => void
}

/** The patterns, each on a line; one at a time is open to be written. */
export function PatternsTab({ draft, analysis, openKey, onOpen }: PatternsTabProps) {
  const t = useTranslations('rubrics.patterns')
  const { form, readOnly } = useEditor()
  const { fields, append, insert, move, remove } = useFieldArray({ control: form.control, name: 'patterns' })
  const [focusNew, setFocusNew] = useState<string>()
  const add = () => {
    const patterns = form.getValues('patterns')
    const made = newPattern(
      nextCode(
        patterns.map(({ code }) => code.trim()),
        'P',
      ),
      Math.min(1_000, Math.max(0, ...patterns.map(({ priority }) => (Number.isFinite(priority) ? priority + 1 : 0)))),
    )
    append(made, { shouldFocus: false })
    onOpen(made.key)
    setFocusNew(made.key)
  }
  const removeAt = (index: number) => {
    const pattern = structuredClone(form.getValues(`patterns.${index}`))
    remove(index)
    onOpen(undefined)
    toastDone({
      title: t('removed', { name: pattern.name.trim() || pattern.code }),
      action: {
        label: t('undo'),
        onClick: () => insert(Math.min(index, form.getValues('patterns').length), pattern, { shouldFocus: false }),
      },
    })
  }
  const isFull = fields.length >= limits.patternsMax
  if (fields.length === 0)
    return (
      <EmptyState
        icon={Shapes}
        title={t('emptyTitle')}
        action={
          !readOnly && (
            <Button tone="primary" onClick={add}>
              {t('add')}
            </Button>
          )
        }
      >
        {t('emptyText')}
      </EmptyState>
    )
  return (
    <section aria-label={t('title')}>
      <ol aria-label={t('title')} className="divide-y divide-line rounded-lg border border-line bg-surface">
        {fields.map((field, index) => (
          <PatternCard
            key={field.id}
            index={index}
            last={index === fields.length - 1}
            isOpen={field.key === openKey}
            focusName={field.key === focusNew}
            pattern={draft.patterns[index]}
            criteria={draft.criteria}
            analysis={analysis}
            onToggle={() => onOpen(field.key === openKey ? undefined : field.key)}
            onMove={(to) => move(index, to)}
            onRemove={() => removeAt(index)}
          />
        ))}
      </ol>
      {!readOnly && (
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <Button onClick={add} disabled={isFull}>
            <Plus aria-hidden className="size-4" />
            {t('add')}
          </Button>
          <p className="text-sm text-ink-faint">{isFull ? t('full', { max: limits.patternsMax }) : t('order')}</p>
        </div>
      )}
    </section>
  )
}
