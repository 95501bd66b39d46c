import { useTranslations } from 'use-intl'
import type { ImportReport } from '../../api/types.ts'
import { useFormat } from '../../i18n/use-format.ts'

const told = ['frames', 'create', 'change', 'same', 'conflicts', 'skipped', 'faults'] as const

export function ImportCounts({ counts }: { counts: ImportReport['counts'] }) {
  const t = useTranslations('exports.importing')
  const format = useFormat()
  const isBad = (name: string) => (name === 'conflicts' || name === 'faults') && counts[name] > 0
  return (
    <dl className="grid grid-cols-4 gap-2 phone:grid-cols-2">
      {told.map((name) => (
        <div key={name} className="rounded-lg border border-line px-3 py-2">
          <dt className="text-sm text-ink-faint">{t(name)}</dt>
          <dd className={`text-xl font-semibold ${isBad(name) ? 'text-doubt' : ''}`}>{format.number(counts[name])}</dd>
        </div>
      ))}
    </dl>
  )
}
