import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CertificateCurve } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Notice } from '../../../ui/notice.tsx'
import { CurveChart } from './curve-chart.tsx'

/** The curve, and a slider along it that says what another bound would give. */
export function WhatIf({ curve: { points, recent }, own }: { curve: CertificateCurve; own: number }) {
  const t = useTranslations('certificates.curve')
  const format = useFormat()
  const sliderId = useId()
  const ownPlace = points.findIndex(({ alpha }) => alpha === own)
  const [place, setPlace] = useState(Math.max(0, ownPlace))
  const chosen = points[place]
  if (!chosen) return null
  return (
    <div className="space-y-4">
      <CurveChart points={points} own={own} chosen={chosen.alpha} />
      <div>
        <label htmlFor={sliderId} className="font-medium">
          {t('whatIf', { alpha: format.share(chosen.alpha) })}
        </label>
        <input
          id={sliderId}
          type="range"
          min={0}
          max={points.length - 1}
          step={1}
          value={place}
          aria-valuetext={format.share(chosen.alpha)}
          onChange={(event) => setPlace(Number(event.target.value))}
          className="my-1 block h-control w-full outline-offset-0"
        />
        <p aria-live="polite" className="text-ink-soft">
          {chosen.threshold === null
            ? t('wouldNeed', { count: chosen.reviewsNeeded ?? 0 })
            : t('wouldAccept', { coverage: format.percent(chosen.coverage), threshold: format.number(chosen.threshold) })}
        </p>
      </div>
      {place !== ownPlace && <Notice tone="doubt">{t('spends')}</Notice>}
      <table className="w-full text-sm">
        <caption className="mb-1 text-left text-ink-faint">{t('caption', { count: recent })}</caption>
        <thead>
          <tr className="border-b border-line text-left text-ink-soft">
            <th scope="col" className="py-1.5 pr-3 font-medium">
              {t('alpha')}
            </th>
            <th scope="col" className="py-1.5 pr-3 text-right font-medium">
              {t('coverage')}
            </th>
            <th scope="col" className="py-1.5 pr-3 text-right font-medium">
              {t('threshold')}
            </th>
            <th scope="col" className="py-1.5 text-right font-medium">
              {t('needed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ alpha, coverage, threshold, reviewsNeeded }) => (
            <tr key={alpha} className="border-b border-line last:border-0">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                {alpha === own ? (
                  <strong className="font-semibold">{t('own', { alpha: format.share(alpha) })}</strong>
                ) : (
                  format.share(alpha)
                )}
              </th>
              <td className="py-1.5 pr-3 text-right">{format.percent(coverage)}</td>
              <td className="py-1.5 pr-3 text-right">{threshold === null ? '–' : format.number(threshold)}</td>
              <td className="py-1.5 text-right">{reviewsNeeded === null ? '–' : format.number(reviewsNeeded)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
