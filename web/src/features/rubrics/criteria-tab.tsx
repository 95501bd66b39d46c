import { limits } from '@kensa/contract/limits'
import { ClipboardPaste, ListPlus, Plus } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { toastDone, toastFailed } from '../../ui/toast.ts'
import { useIsPhone } from '../../ui/use-is-phone.ts'
import { CriterionRow, type RowActions } from './criterion-row.tsx'
import { CriterionSheet } from './criterion-sheet.tsx'
import { type DraftCriterion, isWritten, newCriterion, type RubricDraft } from './draft.ts'
import { useEditor } from './editor-context.ts'
import { nextCode } from './next-code.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { pastedCriteria } from './pasted-criteria.ts'
import { patternsUsing, withoutCriterion } from './patterns-using.ts'
import type { Analysis } from './use-analysis.ts'
import { useProblemText } from './use-problem-text.ts'

type CriteriaTabProps = { draft: RubricDraft; analysis: Analysis }

/** The questions, as a table that is written like a list: Enter goes on, many lines pasted are many criteria. */
export function CriteriaTab({ draft, analysis }: CriteriaTabProps) {
  const t = useTranslations('rubrics.criteria')
  const common = useTranslations('common')
  const problemText = useProblemText()
  const phone = useIsPhone()
  const { form, readOnly } = useEditor()
  const { fields, append, insert, move, remove } = useFieldArray({ control: form.control, name: 'criteria' })
  const [openIndex, setOpenIndex] = useState<number>()
  const [pasting, setPasting] = useState(false)
  const [asked, setAsked] = useState<{ index: number; code: string; patterns: string[] }>()
  /** Where the keyboard goes once the rows are drawn. */
  const focusNext = useRef<number>(undefined)
  useEffect(() => {
    if (focusNext.current === undefined) return
    document.getElementsByName(`criteria.${focusNext.current}.question`)[0]?.focus()
    focusNext.current = undefined
  })

  const codes = useCallback(() => form.getValues('criteria').map(({ code }) => code.trim()), [form])
  const addMany = useCallback(
    (at: number, made: DraftCriterion[]) => {
      const room = limits.criteriaMax - form.getValues('criteria').length
      if (made.length > room) toastFailed({ title: t('tooMany', { max: limits.criteriaMax, left: made.length - room }) })
      else if (made.length > 1) toastDone({ title: t('added', { count: made.length }) })
      insert(at, made.slice(0, room), { shouldFocus: false })
      focusNext.current = at + Math.min(made.length, room) - 1
    },
    [form, insert, t],
  )
  const removeNow = useCallback(
    (index: number) => {
      const criterion = structuredClone(form.getValues(`criteria.${index}`))
      const before = structuredClone(form.getValues('patterns'))
      const isUsed = patternsUsing(before, criterion.key).length > 0
      if (isUsed) form.setValue('patterns', withoutCriterion(before, criterion.key), { shouldDirty: true })
      remove(index)
      setOpenIndex(undefined)
      if (criterion.question.trim() === '') return
      toastDone({
        title: t('removed', { code: criterion.code }),
        action: {
          label: t('undo'),
          onClick: () => {
            if (isUsed) form.setValue('patterns', before, { shouldDirty: true })
            insert(Math.min(index, form.getValues('criteria').length), criterion, { shouldFocus: false })
          },
        },
      })
    },
    [form, insert, remove, t],
  )
  const actions = useMemo(
    (): RowActions => ({
      open: setOpenIndex,
      goTo: (index) => {
        focusNext.current = index
        document.getElementsByName(`criteria.${index}.question`)[0]?.focus()
      },
      move: (from, to) => {
        if (to < 0 || to >= form.getValues('criteria').length) return
        move(from, to)
        focusNext.current = to
      },
      remove: (index) => {
        const { key, code } = form.getValues(`criteria.${index}`)
        const patterns = patternsUsing(form.getValues('patterns'), key).map((pattern) => pattern.name.trim() || pattern.code)
        if (patterns.length > 0) setAsked({ index, code, patterns })
        else removeNow(index)
      },
      insertAfter: (index) => addMany(index + 1, [newCriterion(nextCode(codes(), 'A'))]),
      paste: (index, text) => {
        const made = pastedCriteria(text, codes())
        if (made.length < 2 && !text.trim().includes('\t')) return false
        const own = form.getValues(`criteria.${index}`)
        if (own.question.trim() !== '') addMany(index + 1, made)
        else {
          // An empty row is filled; its id stays.
          remove(index)
          addMany(
            index,
            pastedCriteria(
              text,
              codes().filter((code) => code !== own.code.trim()),
            ),
          )
        }
        return true
      },
    }),
    [form, move, remove, removeNow, addMany, codes],
  )
  const textAt = (path: string) => {
    const problem = analysis.byPath.get(path)
    return problem && problemText(problem)
  }
  const wordsProblems = useMemo(() => {
    const found = new Map<number, string>()
    for (const { path, code } of analysis.errors) {
      const [, index] = /^criteria\.(\d+)\.(?:yes|no)\./.exec(path) ?? []
      if (index !== undefined) found.set(Number(index), code)
    }
    return found
  }, [analysis.errors])
  const isFull = fields.length >= limits.criteriaMax
  const add = () => append(newCriterion(nextCode(codes(), 'A')), { focusName: `criteria.${fields.length}.question` })
  return (
    <section aria-label={t('title')}>
      {fields.length === 0 ? (
        <EmptyState
          icon={ListPlus}
          title={t('emptyTitle')}
          action={
            !readOnly && (
              <>
                <Button tone="primary" onClick={add}>
                  {t('add')}
                </Button>
                <Button onClick={() => setPasting(true)}>{t('paste')}</Button>
              </>
            )
          }
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <>
          <div className="overflow-hidden rounded-lg border border-line bg-surface">
            <div
              aria-hidden
              className="grid grid-cols-[1.75rem_5.5rem_minmax(0,1fr)_auto] gap-x-2 border-b border-line bg-sunken px-3 py-2 text-sm text-ink-soft xl:grid-cols-[1.75rem_5.5rem_minmax(0,5fr)_minmax(0,2fr)_auto] phone:hidden"
            >
              <span />
              <span className="pl-2">{t('codeHead')}</span>
              <span className="pl-2">{t('questionHead')}</span>
              <span className="pl-2 max-xl:hidden">{t('lookFor')}</span>
              <span className={readOnly ? 'w-13' : 'w-37'} />
            </div>
            <ol aria-label={t('title')} className="divide-y divide-line">
              {fields.map((field, index) => (
                <CriterionRow
                  key={field.id}
                  index={index}
                  last={index === fields.length - 1}
                  phone={phone}
                  actions={actions}
                  codeProblem={textAt(`criteria.${index}.code`)}
                  questionProblem={textAt(`criteria.${index}.question`)}
                  lookForProblem={textAt(`criteria.${index}.lookFor`)}
                  textsProblem={wordsProblems.has(index) ? t('wordsWrong') : undefined}
                  languageCount={languageCount(draft.criteria[index])}
                />
              ))}
            </ol>
          </div>
          {!readOnly && (
            <div className="mt-3 flex flex-wrap items-center gap-2">
              <Button onClick={add} disabled={isFull}>
                <Plus aria-hidden className="size-4" />
                {t('add')}
              </Button>
              <Button tone="quiet" onClick={() => setPasting(true)} disabled={isFull}>
                <ClipboardPaste aria-hidden className="size-4" />
                {t('paste')}
              </Button>
              <p className="text-sm text-ink-faint">
                {isFull ? t('full', { max: limits.criteriaMax }) : <span className="touch:hidden">{t('keys')}</span>}
              </p>
            </div>
          )}
        </>
      )}
      {openIndex !== undefined && fields[openIndex] !== undefined && (
        <CriterionSheet
          key={openIndex}
          index={openIndex}
          count={fields.length}
          draft={draft}
          analysis={analysis}
          onOpen={setOpenIndex}
          onMove={(to) => {
            move(openIndex, to)
            setOpenIndex(to)
          }}
          onRemove={() => actions.remove(openIndex)}
          onClose={() => setOpenIndex(undefined)}
        />
      )}
      {pasting && (
        <PasteDialog
          takenCodes={codes()}
          room={limits.criteriaMax - fields.length}
          onAdd={(made) => {
            setPasting(false)
            addMany(fields.length, made)
          }}
          onClose={() => setPasting(false)}
        />
      )}
      <ConfirmDialog
        open={asked !== undefined}
        title={t('removeTitle', { code: asked?.code ?? '' })}
        description={
          asked && (
            <>
              {t('removeText', { count: asked.patterns.length })}
              <span className="mt-2 block font-medium text-ink">{asked.patterns.join(', ')}</span>
            </>
          )
        }
        action={common('delete')}
        onConfirm={() => {
          if (asked) removeNow(asked.index)
          setAsked(undefined)
        }}
        onClose={() => setAsked(undefined)}
      />
    </section>
  )
}

function languageCount(criterion: DraftCriterion | undefined): number {
  if (!criterion) return 0
  const written = [criterion.yes, criterion.no].flatMap((texts) => Object.entries(texts).filter(([, text]) => isWritten(text)))
  return new Set(written.map(([language]) => language)).size
}
