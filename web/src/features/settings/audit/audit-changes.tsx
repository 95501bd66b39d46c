import { useTranslations } from 'use-intl'
import type { AuditEntry } from '../../../api/types.ts'
import { changedSettings } from './changed-settings.ts'

/** The settings as they were and as they became, a line each. */
export function AuditChanges({ entry }: { entry: Pick<AuditEntry, 'before' | 'after'> }) {
  const t = useTranslations('audit')
  const rows = changedSettings(entry)
  if (rows.length === 0) return null
  return (
    <section>
      <h3 className="mb-2 font-semibold">{t('changes')}</h3>
      <dl className="divide-y divide-line rounded-lg border border-line">
        {rows.map(({ name, before, after }) => (
          <div key={name} className="px-3 py-2">
            <dt className="font-mono text-xs text-ink-faint">{name}</dt>
            {before !== undefined && (
              <dd className="break-words text-ink-soft">
                <span className="sr-only">{t('before')}: </span>
                <del className={after === undefined ? 'no-underline' : 'decoration-ink-faint'}>{before}</del>
              </dd>
            )}
            {after !== undefined && (
              <dd className="break-words">
                <span className="sr-only">{t('after')}: </span>
                {after}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}
