import type { WordedPattern } from '@kensa/contract/api/rubrics'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'

type PatternListProps = {
  patterns: readonly WordedPattern[]
  answersComplete: boolean
  onPoint?: (criterionId: string | undefined) => void
}

/** What the answers make, best first: points, how it is put, and the criteria that spoke for it. */
export function PatternList({ patterns, answersComplete, onPoint }: PatternListProps) {
  const t = useTranslations('criteria')
  const format = useFormat()
  if (patterns.length === 0) return <p className="text-ink-soft">{t(answersComplete ? 'noPattern' : 'patternsWait')}</p>
  return (
    <ol className="flex flex-col gap-3">
      {patterns.map(({ id, name, wording, score, fired }, at) => (
        <li key={id} data-pattern={id} className={at === 0 ? '' : 'text-ink-soft'}>
          <p className="flex items-baseline justify-between gap-3">
            <span className={at === 0 ? 'font-semibold' : 'font-medium'}>
              {name} <span className="font-mono text-xs font-normal text-ink-faint">{id}</span>
            </span>
            <span className="shrink-0 text-sm">{t('points', { count: score, number: format.number(score) })}</span>
          </p>
          <p className="text-sm text-pretty">{wording}</p>
          <ul aria-label={t('fired')} className="mt-1 flex flex-wrap gap-1">
            {fired.map((criterionId) => (
              <li
                key={criterionId}
                onPointerEnter={() => onPoint?.(criterionId)}
                onPointerLeave={() => onPoint?.(undefined)}
                className="rounded-sm bg-sunken px-1.5 font-mono text-xs leading-5 text-ink-soft"
              >
                {criterionId}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
