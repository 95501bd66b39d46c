import { CircleCheck, CirclePlay, Cpu, LoaderCircle, Microchip, Unplug } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Models } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Badge } from '../../../ui/badge.tsx'
import { DataRow } from '../../../ui/data-list.tsx'
import { Progress } from '../../../ui/progress.tsx'

type Runner = Models['runners'][number]

const looks = {
  idle: { tone: 'good', icon: CircleCheck },
  busy: { tone: 'accent', icon: CirclePlay },
  restarting: { tone: 'doubt', icon: LoaderCircle, spin: true },
  silent: { tone: 'bad', icon: Unplug },
} as const

/** A device with its memory, what it does, and when it was last heard. Of a silent one only what may tell why it fell silent. */
export function RunnerRow({ runner }: { runner: Runner }) {
  const t = useTranslations('models.runners')
  const format = useFormat()
  const Icon = runner.device === 'cpu' ? Cpu : Microchip
  const { packs, engineRestarts, queryWaitP95Ms } = runner
  return (
    <DataRow
      className="py-3"
      lead={<Icon aria-hidden className="size-5 shrink-0 text-ink-faint" strokeWidth={1.75} />}
      title={runner.deviceName}
      facts={
        <>
          <span>{t(`device.${runner.device}`)}</span>
          <span>{t('version', { version: runner.version })}</span>
          {packs.length > 0 && <span>{packs.map(({ pack }) => pack).join(', ')}</span>}
        </>
      }
      end={<Badge {...looks[runner.state]}>{t(`state.${runner.state}`)}</Badge>}
    >
      <div className="mt-2 flex flex-col gap-1.5">
        {runner.memory !== null && <Memory {...runner.memory} />}
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-faint">
          <time dateTime={runner.seenAt}>{t('seen', { when: format.relative(runner.seenAt) })}</time>
          <time dateTime={runner.startedAt}>{t('started', { when: format.relative(runner.startedAt) })}</time>
          {runner.state !== 'silent' && (
            <span>{runner.places === 0 ? t('queriesAlone') : t('places', { busy: runner.busyPlaces, places: runner.places })}</span>
          )}
          {runner.state !== 'silent' && queryWaitP95Ms !== null && <span>{t('wait', { duration: format.duration(queryWaitP95Ms) })}</span>}
          {engineRestarts > 0 && <span className="text-doubt">{t('restarts', { count: engineRestarts })}</span>}
        </p>
      </div>
    </DataRow>
  )
}

function Memory({ usedBytes, totalBytes }: NonNullable<Runner['memory']>) {
  const t = useTranslations('models.runners')
  const format = useFormat()
  const text = t('memory', { used: format.bytes(usedBytes), total: format.bytes(totalBytes) })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-4 text-sm">
      <Progress label={text} done={usedBytes} total={totalBytes} />
      <span className="text-ink-soft tabular-nums">{text}</span>
    </div>
  )
}
