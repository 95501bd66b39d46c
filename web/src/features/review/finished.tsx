import { Link } from '@tanstack/react-router'
import { CheckCheck, Inbox, UsersRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'
import { Button } from '../../ui/button.tsx'
import { buttonStyle } from '../../ui/button-style.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { SessionState } from './review-session.ts'

type FinishedProps = { state: SessionState; filtered: boolean; onAgain: () => void; onClearFilters: () => void }

/** Nothing to decide just now: because it is done, because others are at it, or because nothing waits. */
export function Finished({ state, filtered, onAgain, onClearFilters }: FinishedProps) {
  const t = useTranslations('review')
  const format = useFormat()
  const { decidedCount: count, lookedMs, skipped, left = 0 } = state
  const elsewhere = Math.max(0, left - skipped.length)
  const again = <Button onClick={onAgain}>{t('empty.again')}</Button>
  if (count > 0 && elsewhere === 0) {
    return (
      <EmptyState
        icon={CheckCheck}
        title={t('finished.title')}
        action={
          <>
            {skipped.length > 0 ? (
              <Button tone="primary" onClick={onAgain}>
                {t('finished.showSkipped')}
              </Button>
            ) : (
              again
            )}
            {filtered && <Button onClick={onClearFilters}>{t('empty.clear')}</Button>}
            <Link to="/exports" className={buttonStyle('secondary')}>
              {t('finished.toExports')}
            </Link>
          </>
        }
      >
        <p className="text-lg">
          {lookedMs >= 1_000 ? t('finished.text', { count, duration: format.duration(lookedMs) }) : t('finished.textMany', { count })}
        </p>
        {skipped.length > 0 && <p className="mt-1">{t('finished.skipped', { count: skipped.length })}</p>}
      </EmptyState>
    )
  }
  if (elsewhere > 0) {
    return (
      <EmptyState icon={UsersRound} title={t('empty.othersTitle')} action={again}>
        {t('empty.othersText', { count: elsewhere })}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={Inbox}
      title={t(filtered ? 'empty.filteredTitle' : 'empty.title')}
      action={
        filtered ? (
          <Button tone="primary" onClick={onClearFilters}>
            {t('empty.clear')}
          </Button>
        ) : skipped.length > 0 ? (
          <Button onClick={onAgain}>{t('finished.showSkipped')}</Button>
        ) : (
          <>
            <Link to="/library" className={buttonStyle('primary')}>
              {t('empty.toLibrary')}
            </Link>
            {again}
          </>
        )
      }
    >
      {t(filtered ? 'empty.filteredText' : 'empty.text')}
    </EmptyState>
  )
}
