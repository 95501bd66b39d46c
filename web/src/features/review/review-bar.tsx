import { Grid2x2, History, SlidersHorizontal, Square } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { useIsPhone } from '../../ui/use-is-phone.ts'
import type { Pace } from './use-pace.ts'

type ReviewBarProps = {
  view: 'single' | 'grid'
  /** Absent where there is but one. */
  onView: ((view: 'single' | 'grid') => void) | undefined
  left: number | undefined
  decided: number
  pace: Pace | undefined
  filters: number
  onFilters: () => void
  onHistory: (() => void) | undefined
  /** Undo, where there is room for it here. */
  children?: ReactNode
}

/** How far it is, how fast it goes, and how it is looked at. */
export function ReviewBar({ view, onView, left, decided, pace, filters, onFilters, onHistory, children }: ReviewBarProps) {
  const t = useTranslations('review')
  const format = useFormat()
  const phone = useIsPhone()
  const total = decided + (left ?? 0)
  return (
    <header className="shrink-0 border-b border-line bg-canvas">
      <div className="flex min-h-14 items-center gap-x-5 gap-y-1 px-6 py-1.5 phone:gap-x-2 phone:px-2 phone:py-1">
        <h1 className="text-lg font-semibold phone:sr-only">{t('title')}</h1>
        {onView && (
          <SegmentedControl
            label={t('view.label')}
            value={view}
            segments={[
              { value: 'single', label: t('view.single'), icon: Square, iconOnly: phone },
              { value: 'grid', label: t('view.grid'), icon: Grid2x2, iconOnly: phone },
            ]}
            onChange={onView}
          />
        )}
        <p className="flex min-w-0 flex-1 items-baseline gap-x-4 overflow-hidden whitespace-nowrap text-ink-soft phone:gap-x-3 phone:text-sm">
          {left !== undefined && <strong className="font-semibold text-ink">{t('pace.left', { count: left })}</strong>}
          {pace !== undefined && (
            <>
              <span title={t('pace.todayHint')}>{t('pace.today', { count: pace.today })}</span>
              {pace.perHour !== null && (
                <span title={t('pace.perHourHint')} className="max-lg:hidden">
                  {t('pace.perHour', { count: Math.round(pace.perHour) })}
                </span>
              )}
              {pace.agreement !== null && (
                <span title={t('pace.agreementHint')} className="max-lg:hidden">
                  {t('pace.agreement', { share: format.percent(pace.agreement) })}
                </span>
              )}
            </>
          )}
        </p>
        {children}
        {phone ? (
          <IconButton
            icon={SlidersHorizontal}
            label={t('filter.open')}
            onClick={onFilters}
            className={filters > 0 ? 'text-accent' : undefined}
          />
        ) : (
          <Button tone="quiet" onClick={onFilters}>
            <SlidersHorizontal aria-hidden className="size-4" />
            {t('filter.open')}
          </Button>
        )}
        {onHistory && <IconButton icon={History} label={t('history.open')} onClick={onHistory} />}
      </div>
      <div
        role="progressbar"
        aria-label={t('pace.progress')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={decided}
        className="h-0.5 bg-hover"
      >
        <div
          className="h-full origin-left bg-accent transition-transform"
          style={{ transform: `scaleX(${total === 0 ? 0 : decided / total})` }}
        />
      </div>
    </header>
  )
}
