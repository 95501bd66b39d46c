import type { WordedPattern } from '@kensa/contract/api/rubrics'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'

type PatternLineProps = { patterns: readonly WordedPattern[]; answersComplete: boolean }

/** The first pattern in one line, always of the same height: nothing under it moves while answers change. */
export function PatternLine({ patterns: [first], answersComplete }: PatternLineProps) {
  const t = useTranslations('criteria')
  const format = useFormat()
  return (
    <p className="flex items-baseline gap-2">
      <span className={`min-w-0 flex-1 truncate ${first === undefined ? 'text-ink-soft' : 'font-semibold'}`}>
        {first?.name ?? t(answersComplete ? 'withoutPattern' : 'patternsWaitShort')}
      </span>
      {first !== undefined && (
        <span className="shrink-0 text-sm text-ink-faint">{t('points', { count: first.score, number: format.number(first.score) })}</span>
      )}
    </p>
  )
}
