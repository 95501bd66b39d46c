import { useTranslations } from 'use-intl'
import { useFormat } from '../../../i18n/use-format.ts'

/** The tiers to scale: how much of all confidence each takes. */
export function TiersBar({ sureFrom, likelyFrom }: { sureFrom: number; likelyFrom: number }) {
  const t = useTranslations('review')
  const format = useFormat()
  const parts = [
    { key: 'unsure', from: 0, to: Math.min(likelyFrom, sureFrom), style: 'bg-doubt-soft text-doubt' },
    { key: 'likely', from: Math.min(likelyFrom, sureFrom), to: sureFrom, style: 'bg-accent-soft text-accent' },
    { key: 'sure', from: sureFrom, to: 1, style: 'bg-good-soft text-good' },
  ] as const
  return (
    <div role="img" aria-label={t('settings.bar')} className="select-none">
      <div className="flex h-9 overflow-hidden rounded-md">
        {parts.map(({ key, from, to, style }) => (
          <div
            key={key}
            className={`grid min-w-0 place-items-center overflow-hidden text-sm font-medium ${style}`}
            style={{ width: `${(to - from) * 100}%` }}
          >
            <span className="truncate px-1">{t(`tier.${key}`)}</span>
          </div>
        ))}
      </div>
      <div className="relative mt-1 h-4 text-xs text-ink-faint">
        {[...new Set([likelyFrom, sureFrom])].map((at) => (
          <span key={at} className="absolute -translate-x-1/2" style={{ left: `${at * 100}%` }}>
            {format.percent(at)}
          </span>
        ))}
      </div>
    </div>
  )
}
