import { limits } from '@kensa/contract/limits'
import { ArrowDown, ArrowUp, Ellipsis, Languages, Trash2 } from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { buttonStyle } from '../../ui/button-style.ts'
import { classNames } from '../../ui/class-names.ts'
import { controlStyle } from '../../ui/control-style.ts'
import { useEditor } from './editor-context.ts'
import { FieldProblem } from './field-problem.tsx'

export type RowActions = {
  open: (index: number) => void
  move: (from: number, to: number) => void
  remove: (index: number) => void
  insertAfter: (index: number) => void
  goTo: (index: number) => void
  /** True when it took the text for several criteria. */
  paste: (index: number, text: string) => boolean
}

type CriterionRowProps = {
  index: number
  last: boolean
  phone: boolean
  actions: RowActions
  codeProblem: string | undefined
  questionProblem: string | undefined
  lookForProblem: string | undefined
  textsProblem: string | undefined
  /** Languages that have words for yes or no. */
  languageCount: number
}

/** One criterion, written in its place. Fields are the browser's own, so that typing in one of hundreds draws nothing else anew. */
export const CriterionRow = memo(function CriterionRow(props: CriterionRowProps) {
  const { index, last, phone, actions, codeProblem, questionProblem, lookForProblem, textsProblem, languageCount } = props
  const t = useTranslations('rubrics.criteria')
  const { form, readOnly } = useEditor()
  const { register } = form
  const place = { n: index + 1 }
  const noteId = `criterion-${index}-note`
  const problems = [codeProblem, questionProblem, lookForProblem, textsProblem].filter((text) => text !== undefined)
  const described = (problem: string | undefined) => (problem === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': noteId })
  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>) => {
    // Enter that ends a word of an input method is none of these.
    if (event.nativeEvent.isComposing) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      if (!readOnly) actions.move(index, index + (event.key === 'ArrowUp' ? -1 : 1))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (readOnly) return
      if (last || event.ctrlKey || event.metaKey) actions.insertAfter(index)
      else actions.goTo(index + 1)
    } else if (event.key === 'Backspace' && !readOnly && index > 0 && form.getValues(`criteria.${index}.question`) === '') {
      event.preventDefault()
      actions.remove(index)
      actions.goTo(index - 1)
    }
  }
  return (
    <li
      className={classNames(
        'grid grid-cols-[1.75rem_5.5rem_minmax(0,1fr)_auto] items-start gap-x-2 gap-y-1 px-3 py-1.5 phone:grid-cols-[5.5rem_minmax(0,1fr)]',
        !phone && 'xl:grid-cols-[1.75rem_5.5rem_minmax(0,5fr)_minmax(0,2fr)_auto]',
      )}
    >
      <span aria-hidden className="pt-2 text-right text-sm text-ink-faint phone:hidden">
        {index + 1}
      </span>
      <input
        type="text"
        aria-label={t('code', place)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={16}
        readOnly={readOnly}
        {...register(`criteria.${index}.code`)}
        {...described(codeProblem)}
        className={classNames(controlStyle, 'px-2! font-mono text-sm')}
      />
      <textarea
        rows={1}
        aria-label={t('question', place)}
        maxLength={limits.criterionQuestionCharsMax}
        readOnly={readOnly}
        {...register(`criteria.${index}.question`)}
        {...described(questionProblem)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          if (!readOnly && actions.paste(index, event.clipboardData.getData('text/plain'))) event.preventDefault()
        }}
        className={classNames(
          controlStyle,
          'field-sizing-content h-auto! min-h-control resize-none px-2! py-1.5 phone:col-span-2 phone:row-start-2 touch:py-2.5',
        )}
      />
      {!phone && (
        <input
          type="text"
          aria-label={t('lookForOf', place)}
          autoComplete="off"
          maxLength={limits.labelNameCharsMax}
          readOnly={readOnly}
          {...register(`criteria.${index}.lookFor`)}
          {...described(lookForProblem)}
          className={classNames(controlStyle, 'px-2! max-xl:col-start-3 max-xl:row-start-2')}
        />
      )}
      <div className="flex justify-end max-xl:col-start-4 max-xl:row-start-1 phone:col-start-2 phone:row-start-1">
        <button
          type="button"
          title={t('words')}
          aria-label={t('openWords', { ...place, count: languageCount })}
          onClick={() => actions.open(index)}
          className={buttonStyle('quiet', 'gap-1! px-2!')}
        >
          {phone ? <Ellipsis aria-hidden className="size-5" /> : <Languages aria-hidden className="size-4" />}
          <span aria-hidden className="w-3 text-left text-sm phone:hidden">
            {languageCount || ''}
          </span>
        </button>
        {!phone && !readOnly && (
          <>
            <RowButton icon={ArrowUp} label={t('up', place)} disabled={index === 0} onClick={() => actions.move(index, index - 1)} />
            <RowButton icon={ArrowDown} label={t('down', place)} disabled={last} onClick={() => actions.move(index, index + 1)} />
            <RowButton icon={Trash2} label={t('remove', place)} onClick={() => actions.remove(index)} />
          </>
        )}
      </div>
      {problems.length > 0 && (
        <FieldProblem id={noteId} className="col-span-full pb-1 pl-9 phone:pl-0">
          {problems.join(' ')}
        </FieldProblem>
      )}
    </li>
  )
})

type RowButtonProps = { icon: typeof ArrowUp; label: string; disabled?: boolean; onClick: () => void }

/** Without the tooltip of other buttons: hundreds of them would be slow to open. */
function RowButton({ icon: Icon, label, disabled = false, onClick }: RowButtonProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
      className={buttonStyle('quiet', 'w-8! px-0! touch:w-control!')}
    >
      <Icon aria-hidden className="size-4" />
    </button>
  )
}
