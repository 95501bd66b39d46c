import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Notice } from '../../ui/notice.tsx'

type ThresholdSectionProps = { threshold: number | null; onChange: (threshold: number | null) => void }

const atFirst = 0.9

/** Lets the machine decide alone from a confidence on, which nobody has proven to be enough; null: people decide all. */
export function ThresholdSection({ threshold, onChange }: ThresholdSectionProps) {
  const t = useTranslations('criteria.run')
  const format = useFormat()
  return (
    <section aria-label={t('threshold')}>
      <Checkbox
        label={t('threshold')}
        checked={threshold !== null}
        onChange={(on) => onChange(on ? atFirst : null)}
        className="font-medium"
      />
      <p className="text-sm text-ink-faint">{t('thresholdText')}</p>
      {threshold !== null && (
        <>
          <div className="mt-1 flex items-center gap-3">
            <input
              type="range"
              aria-label={t('from')}
              aria-valuetext={format.percent(threshold)}
              min={0.05}
              max={1}
              step={0.01}
              value={threshold}
              onChange={(event) => onChange(Number(event.target.value))}
              className="min-h-control w-full"
            />
            <span className="w-12 text-right">{format.percent(threshold)}</span>
          </div>
          <Notice tone="doubt">{t('uncertified', { threshold: format.percent(threshold) })}</Notice>
        </>
      )}
    </section>
  )
}
