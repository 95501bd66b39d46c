import { useTranslations } from 'use-intl'
import type { Search, SearchHit } from '../../api/types.ts'
import { explainScore } from './explain-score.ts'

const decimals = (value: number) => value.toFixed(3)

/** Why a hit matched: what each comparison gave, how much it counts, and which model said so. */
export function ScoreBars({ hit, search }: { hit: SearchHit; search: Search }) {
  const t = useTranslations('search.hit')
  return (
    <section aria-label={t('why')}>
      <h3 className="mb-2 flex items-baseline justify-between gap-4 font-medium">
        {t('why')}
        <span className="text-sm font-normal text-ink-soft">{t('score', { score: decimals(hit.score) })}</span>
      </h3>
      <ul className="flex flex-col gap-3">
        {explainScore(hit.components).map(({ name, score, weight, points }) => (
          <li key={name}>
            <div className="mb-1 flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
              <span>{t(name)}</span>
              <span className="text-ink-faint">
                {t('component', { score: decimals(score), weight: weight.toFixed(2), points: decimals(points) })}
              </span>
            </div>
            <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-hover">
              <div className="h-full rounded-full bg-accent" style={{ width: `${Math.max(0, Math.min(1, score)) * 100}%` }} />
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-xs text-ink-faint">
        {t('scoreNote')} {t('model', { version: search.modelVersion, space: search.space })}
      </p>
    </section>
  )
}
