import type { RubricContent } from '@kensa/contract/rubric'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { Rubric } from '../../api/types.ts'
import { Notice } from '../../ui/notice.tsx'
import { compareContent } from './compare-content.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { CriteriaTab } from './criteria-tab.tsx'
import { contentOf, draftOf, languagesOf, type RubricDraft } from './draft.ts'
import { EditorBar } from './editor-bar.tsx'
import { EditorContext, type EditorValue } from './editor-context.ts'
import { EditorHeader } from './editor-header.tsx'
import { findProblems } from './find-problems.ts'
import { focusField } from './focus-field.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { PatternsTab } from './patterns-tab.tsx'
import { ProblemList } from './problem-list.tsx'
import type { EditorTab, RubricSearch } from './rubrics-search.ts'
import { SaveSheet } from './save-sheet.tsx'
import { type TrialAnswers, TryPanel } from './try-panel.tsx'
import { useAnalysis } from './use-analysis.ts'
import { useDraft } from './use-draft.ts'
import { useSaveRubric } from './use-save-rubric.ts'
import { VersionsTab } from './versions-tab.tsx'

type RubricEditorProps = {
  /** The rubric as the API has it now; nothing while it is not there yet. */
  latest: Rubric | undefined
  start: { name: string; description: string; content: RubricContent }
  readOnly: boolean
  tab: EditorTab
  version: number | undefined
  onShow: (search: RubricSearch) => void
}

/** Holds what is written until it is saved; everything beside it follows from that. */
export function RubricEditor({ latest, start, readOnly, tab, version, onShow }: RubricEditorProps) {
  const t = useTranslations('rubrics')
  /** What the writing began from. */
  const [base, setBase] = useState<{ saved: Rubric | undefined; written: RubricEditorProps['start'] }>(() => ({
    saved: latest,
    written: start,
  }))
  const form = useForm<RubricDraft>({ defaultValues: draftOf(start) })
  const draft = useDraft(form)
  const analysis = useAnalysis(draft)
  const [added, setAdded] = useState<readonly string[]>([])
  const [answers, setAnswers] = useState<TrialAnswers>({})
  const [openPattern, setOpenPattern] = useState<string>()
  const [showProblems, setShowProblems] = useState(false)
  const [reviewing, setReviewing] = useState(false)
  const [target, setTarget] = useState<string>()

  const isChanged = useCallback(
    ({ name, description, ...rest }: RubricDraft) =>
      name.trim() !== base.written.name ||
      description.trim() !== base.written.description ||
      !compareContent(base.written.content, contentOf({ name, description, ...rest })).isSame,
    [base],
  )
  const dirty = useMemo(() => isChanged(draft), [isChanged, draft])
  const isDirtyNow = useCallback(() => !readOnly && isChanged(form.getValues()), [readOnly, isChanged, form])

  /** Goes on from another rubric than before; what was written is gone. */
  const take = useCallback(
    (rubric: Rubric) => {
      setBase({ saved: rubric, written: rubric })
      form.reset(draftOf(rubric))
      setOpenPattern(undefined)
    },
    [form],
  )
  const theirs = latest !== undefined && base.saved !== undefined && latest.version > base.saved.version ? latest : undefined
  // Who has written nothing sees at once what somebody else saved.
  useEffect(() => {
    if (theirs !== undefined && !isDirtyNow()) take(theirs)
  }, [theirs, isDirtyNow, take])

  const { save, isLeaving } = useSaveRubric({
    onSaved: (rubric) => {
      setBase({ saved: rubric, written: rubric })
      setReviewing(false)
      setShowProblems(false)
    },
  })
  /** What a save is compared with and goes on from: theirs, once it is known that there is one. */
  const before = theirs ?? base.saved
  const changes = useMemo(() => compareContent((before ?? base.written).content, analysis.content), [before, base, analysis.content])

  const ask = () => {
    // What follows from the writing lags behind the keys; saving must not.
    const written = structuredClone(form.getValues())
    const [problem] = findProblems(written, []).filter(({ warning }) => !warning)
    if (problem !== undefined) {
      setShowProblems(true)
      goTo(problem.path)
    } else if (before === undefined || (theirs === undefined && compareContent(before.content, contentOf(written)).isSame))
      save.mutate({ before, draft: written })
    else setReviewing(true)
  }
  const askNow = useRef(ask)
  askNow.current = ask
  useEffect(() => {
    if (readOnly) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's' || event.defaultPrevented) return
      event.preventDefault()
      if (isDirtyNow()) askNow.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [readOnly, isDirtyNow])

  const goTo = (path: string) => {
    const [part, index] = path.split('.')
    if (part === 'patterns') setOpenPattern(form.getValues('patterns')[Number(index)]?.key)
    if ((part === 'criteria' || part === 'patterns') && tab !== part) onShow({ tab: part })
    setTarget(path)
  }
  // The field is there once its part is drawn.
  useEffect(() => {
    if (target !== undefined && focusField(target)) setTarget(undefined)
  }, [target, tab, openPattern])

  const written = useMemo(() => languagesOf(draft), [draft])
  const languageText = [...new Set([...written, ...added])].join(' ')
  const languages = useMemo(() => languageText.split(' '), [languageText])
  const editor = useMemo(
    (): EditorValue => ({ form, readOnly, languages, addLanguage: (language) => setAdded((before) => [...before, language]) }),
    [form, readOnly, languages],
  )
  const tryPanel = (className: string) => (
    <TryPanel draft={draft} analysis={analysis} languages={languages} answers={answers} onAnswer={setAnswers} className={className} />
  )
  return (
    <EditorContext value={editor}>
      <EditorHeader
        rubric={base.saved}
        nameError={save.nameTaken ? t('nameTaken') : undefined}
        analysis={analysis}
        showMissing={showProblems}
      />
      <EditorBar
        tab={tab}
        isNew={base.saved === undefined}
        draft={draft}
        analysis={analysis}
        number={base.saved === undefined ? undefined : (before?.number ?? 0) + (changes.isSame ? 0 : 1)}
        dirty={dirty}
        busy={save.isPending}
        problemsShown={showProblems}
        onShow={(next) => onShow({ tab: next })}
        onProblems={() => setShowProblems(!showProblems)}
        onSave={ask}
      />
      {readOnly && latest !== undefined && (
        <div className="mb-4">
          <Notice>{t('readOnly')}</Notice>
        </div>
      )}
      {save.failure !== undefined && (
        <div className="mb-4">
          <Notice tone="bad">{save.failure}</Notice>
        </div>
      )}
      {theirs !== undefined && dirty && base.saved !== undefined && (
        <ConflictNotice base={base.saved} theirs={theirs} onTake={() => take(theirs)} />
      )}
      {showProblems && <ProblemList draft={draft} analysis={analysis} onGoTo={goTo} onClose={() => setShowProblems(false)} />}
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          {tab === 'patterns' ? (
            <PatternsTab draft={draft} analysis={analysis} openKey={openPattern} onOpen={setOpenPattern} />
          ) : tab === 'versions' && base.saved !== undefined ? (
            <VersionsTab
              rubric={base.saved}
              dirty={dirty}
              readOnly={readOnly}
              version={version}
              onLook={(number) => onShow({ tab: 'versions', ...(number !== undefined && { version: number }) })}
              onRestored={take}
            />
          ) : (
            <>
              {tab === 'try' && tryPanel('xl:hidden')}
              <div className={tab === 'try' ? 'max-xl:hidden' : undefined}>
                <CriteriaTab draft={draft} analysis={analysis} />
              </div>
            </>
          )}
        </div>
        {tryPanel('sticky top-[calc(var(--top-bar-height)+4rem)] h-[calc(100dvh-var(--top-bar-height)-5rem)] max-xl:hidden')}
      </div>
      {reviewing && before !== undefined && (
        <SaveSheet
          before={before}
          overTheirs={theirs !== undefined}
          changes={changes}
          busy={save.isPending}
          failure={save.failure}
          onSave={() => save.mutate({ before, draft: form.getValues() })}
          onClose={() => setReviewing(false)}
        />
      )}
      <LeaveGuard isDirty={() => isDirtyNow() && !isLeaving()} />
    </EditorContext>
  )
}
