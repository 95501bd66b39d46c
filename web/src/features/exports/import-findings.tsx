import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { ImportReport } from '../../api/types.ts'

/** What of the file leads nowhere: unknown images, names of several, records that cannot be read. */
export function ImportFindings({ report }: { report: ImportReport }) {
  const t = useTranslations('exports.importing')
  const { counts, unknownImages, ambiguousImages, faults } = report
  return (
    <>
      {counts.unknownImages > 0 && (
        <Findings title={t('unknown', { count: counts.unknownImages })} lines={unknownImages} count={counts.unknownImages} />
      )}
      {counts.ambiguousImages > 0 && (
        <Findings title={t('ambiguous', { count: counts.ambiguousImages })} lines={ambiguousImages} count={counts.ambiguousImages} />
      )}
      {counts.faults > 0 && (
        <Findings
          title={t('unreadable', { count: counts.faults })}
          lines={faults.map(({ place, field, message }) => [place, field, message].filter((part) => part !== null).join(' · '))}
          count={counts.faults}
        />
      )}
    </>
  )
}

function Findings({ title, lines, count }: { title: string; lines: readonly string[]; count: number }) {
  const t = useTranslations('exports.importing')
  return (
    <details className="group rounded-lg border border-line px-4 py-2">
      <summary className="flex min-h-control cursor-pointer items-center gap-2 font-medium">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-faint transition-transform group-open:rotate-90" />
        {title}
      </summary>
      <ul className="pb-2 text-sm">
        {lines.map((line, n) => (
          <li key={n} className="py-0.5 break-all text-ink-soft">
            {line}
          </li>
        ))}
        {count > lines.length && <li className="py-0.5 text-ink-faint">{t('andMore', { count: count - lines.length })}</li>}
      </ul>
    </details>
  )
}
