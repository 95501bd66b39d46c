import { useTranslations } from 'use-intl'
import type { Models } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Notice } from '../../../ui/notice.tsx'

type FleetSummaryProps = Pick<Models, 'fleet' | 'runners'>

/** The fleet in four figures, and in words what is wrong with it. */
export function FleetSummary({ fleet, runners }: FleetSummaryProps) {
  const t = useTranslations('models')
  const format = useFormat()
  const figures = [
    { name: t('figure.runners'), value: format.number(fleet.runners) },
    { name: t('figure.places'), value: t('ofCount', { part: format.number(fleet.busyPlaces), whole: format.number(fleet.places) }) },
    { name: t('figure.search'), value: t(fleet.servesSearch ? 'search.works' : 'search.stopped') },
    { name: t('figure.seen'), value: fleet.oldestSeenAt === null ? '–' : format.relative(fleet.oldestSeenAt) },
  ]
  const restarting = runners.some(({ state }) => state === 'restarting')
  return (
    <div className="flex flex-col gap-4">
      <dl className="grid grid-cols-4 gap-4 max-lg:grid-cols-2">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt className="text-sm text-ink-soft">{name}</dt>
            <dd className="text-xl font-semibold text-balance tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {fleet.state === 'absent' && <Notice tone="bad">{t('wrong.absent')}</Notice>}
      {fleet.state === 'limited' && !fleet.servesSearch && <Notice tone="doubt">{t('wrong.search')}</Notice>}
      {fleet.state === 'limited' && restarting && <Notice tone="doubt">{t('wrong.restarting')}</Notice>}
      {fleet.state === 'limited' && fleet.silentRunners > 0 && (
        <Notice tone="doubt">{t('wrong.silent', { count: fleet.silentRunners })}</Notice>
      )}
    </div>
  )
}
