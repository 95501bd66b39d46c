import { Layers } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Search } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { UnderstoodTerms } from './understood-terms.tsx'

type ResultsHeaderProps = { search: Search; grouped: boolean; onGroup: (grouped: boolean) => void; onLabel: (labelId: string) => void }

/** How much was found, how fast, and what was understood. */
export function ResultsHeader({ search, grouped, onGroup, onLabel }: ResultsHeaderProps) {
  const t = useTranslations('search.results')
  const format = useFormat()
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <p role="status" className="text-ink-soft">
        <strong className="font-semibold text-ink">{t('count', { count: search.total })}</strong>{' '}
        {t('took', { time: format.duration(search.tookMs) })}
      </p>
      <UnderstoodTerms search={search} onLabel={onLabel} />
      <button type="button" aria-pressed={grouped} onClick={() => onGroup(!grouped)} className={buttonStyle('quiet', 'ml-auto')}>
        <Layers aria-hidden className="size-4" />
        {t('group')}
      </button>
    </div>
  )
}
