import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { CloseButton } from '../../ui/close-button.tsx'
import type { RubricDraft } from './draft.ts'
import type { Problem } from './find-problems.ts'
import type { Analysis } from './use-analysis.ts'
import { useProblemText } from './use-problem-text.ts'

type ProblemListProps = { draft: RubricDraft; analysis: Analysis; onGoTo: (path: string) => void; onClose: () => void }

/** All problems in one place, each a way to its field. */
export function ProblemList({ draft, analysis, onGoTo, onClose }: ProblemListProps) {
  const t = useTranslations('rubrics')
  const problemText = useProblemText()
  const problems = [...analysis.errors, ...analysis.warnings]
  if (problems.length === 0) return null
  const placeOf = ({ path, code: problemCode }: Problem): string => {
    const [part = '', index = ''] = path.split('.')
    const n = Number(index) + 1
    // An id that is there twice does not say which one is meant; the place does.
    const name = (code: string | undefined) => (problemCode === 'codeTwice' || !code ? String(n) : code)
    if (part === 'criteria') return index === '' ? t('criteria.title') : t('place.criterion', { code: name(draft.criteria[n - 1]?.code) })
    if (part === 'patterns') return t('place.pattern', { code: name(draft.patterns[n - 1]?.code) })
    return t('name')
  }
  return (
    <section aria-label={t('problemsTitle')} className="mb-4 rounded-lg border border-line bg-surface">
      <div className="flex items-center justify-between gap-3 py-1 pr-1 pl-4">
        <h2 className="font-semibold">{t('problemsTitle')}</h2>
        <CloseButton onClick={onClose} />
      </div>
      <ul className="max-h-64 overflow-y-auto border-t border-line p-1">
        {problems.map((problem, n) => {
          const Icon = problem.warning ? TriangleAlert : CircleAlert
          return (
            <li key={n}>
              <button
                type="button"
                onClick={() => onGoTo(problem.path)}
                className="flex min-h-control w-full items-start gap-2.5 rounded-md px-3 py-1.5 text-left hover:bg-hover focus-visible:-outline-offset-2"
              >
                <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${problem.warning ? 'text-doubt' : 'text-bad'}`} />
                <span className="min-w-0">
                  <span className="font-medium">{placeOf(problem)}</span> {problemText(problem)}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
