import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { AuditEntry } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Sheet } from '../../../ui/sheet.tsx'
import { AuditActor } from './audit-actor.tsx'
import { AuditChanges } from './audit-changes.tsx'

/** One entry in full: who, what, when, from where, and what changed. */
export function AuditSheet({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  const t = useTranslations('audit')
  const format = useFormat()
  const { actor, subject } = entry
  const code = (text: string) => <code className="font-mono text-xs break-all select-all">{text}</code>
  const rows: [name: string, value: ReactNode][] = [
    [t('facts.when'), <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>],
    [t('facts.who'), <AuditActor actor={actor} />],
    ...(actor.email === null ? [] : ([[t('facts.email'), actor.email]] as [string, ReactNode][])),
    ...(actor.id === null ? [] : ([[t('facts.whoId'), code(actor.id)]] as [string, ReactNode][])),
    ...(subject.name === null ? [] : ([[t('facts.what'), subject.name]] as [string, ReactNode][])),
    ...(subject.id === null ? [] : ([[t('facts.whatId'), code(subject.id)]] as [string, ReactNode][])),
    [t('facts.address'), entry.address === null ? '–' : code(entry.address)],
    [t('facts.program'), entry.userAgent ?? '–'],
    [t('facts.request'), entry.requestId === null ? '–' : code(entry.requestId)],
    [t('facts.action'), code(entry.action)],
  ]
  return (
    <Sheet open onClose={onClose} title={t(`action.${entry.action}`)}>
      <div className="space-y-5">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
          {rows.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-faint">{name}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
        </dl>
        <AuditChanges entry={entry} />
      </div>
    </Sheet>
  )
}
