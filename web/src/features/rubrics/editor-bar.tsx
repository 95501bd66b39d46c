import { CircleAlert, CircleCheck, PencilLine, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { useIsPhone } from '../../ui/use-is-phone.ts'
import { usePageFoot } from '../../ui/use-page-foot.ts'
import type { RubricDraft } from './draft.ts'
import { useEditor } from './editor-context.ts'
import { type EditorTab, editorTabs } from './rubrics-search.ts'
import type { Analysis } from './use-analysis.ts'

type EditorBarProps = {
  tab: EditorTab
  isNew: boolean
  draft: RubricDraft
  analysis: Analysis
  /** The version that a save would make; the one in force when only the name is another. Nothing for a new rubric. */
  number: number | undefined
  dirty: boolean
  busy: boolean
  problemsShown: boolean
  onShow: (tab: EditorTab) => void
  onProblems: () => void
  onSave: () => void
}

const untouched = { errors: [], warnings: [] }

/** Stays in sight while the page scrolls: the parts, the problems, and saving. On a phone saving is within the thumb's reach. */
export function EditorBar(props: EditorBarProps) {
  const { tab, isNew, draft, analysis, number, dirty, busy, problemsShown, onShow, onProblems, onSave } = props
  const t = useTranslations('rubrics')
  const { readOnly } = useEditor()
  const phone = useIsPhone()
  usePageFoot(phone && !readOnly ? '3.75rem' : undefined)
  // Where nothing was written yet, nothing is wrong yet.
  const { errors, warnings } = isNew && !dirty ? untouched : analysis
  const texts: Readonly<Record<EditorTab, string>> = {
    criteria: t('tab.criteria', { count: draft.criteria.length }),
    patterns: t('tab.patterns', { count: draft.patterns.length }),
    try: t('tab.try'),
    versions: t('tab.versions'),
  }
  const shown = editorTabs.filter((value) => !(value === 'versions' && isNew))
  return (
    <div className="sticky top-(--top-bar-height) z-20 -mx-2 mb-2 flex flex-wrap items-center gap-3 bg-canvas px-2 py-2">
      <SegmentedControl
        label={t('tab.label')}
        value={tab}
        segments={shown.map((value) => ({ value, label: texts[value] }))}
        onChange={onShow}
        className="xl:[&_[data-value=try]]:hidden"
      />
      <span className="flex-1 phone:hidden" />
      {(errors.length > 0 || warnings.length > 0 || !readOnly) && (
        <div className="flex items-center gap-2 phone:fixed phone:inset-x-0 phone:bottom-(--bottom-bar-height) phone:z-20 phone:justify-end phone:border-t phone:border-line phone:bg-canvas phone:px-4 phone:py-2">
          {(errors.length > 0 || warnings.length > 0) && (
            <Button tone="quiet" aria-pressed={problemsShown} onClick={onProblems} className="phone:mr-auto phone:px-2!">
              {errors.length > 0 ? (
                <CircleAlert aria-hidden className="size-4 text-bad" />
              ) : (
                <TriangleAlert aria-hidden className="size-4 text-doubt" />
              )}
              {errors.length > 0 ? t('problems', { count: errors.length }) : t('warnings', { count: warnings.length })}
            </Button>
          )}
          {!readOnly && (
            <>
              <span role="status" className="inline-flex items-center gap-1.5 text-sm text-ink-faint phone:sr-only">
                {dirty ? (
                  <>
                    <PencilLine aria-hidden className="size-4" />
                    {t('unsaved')}
                  </>
                ) : (
                  !isNew && (
                    <>
                      <CircleCheck aria-hidden className="size-4" />
                      {t('allSaved')}
                    </>
                  )
                )}
              </span>
              <Button tone="primary" busy={busy} disabled={!dirty} onClick={onSave}>
                {isNew ? t('saveNew') : number === undefined || !dirty ? t('save') : t('saveAs', { number })}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  )
}
