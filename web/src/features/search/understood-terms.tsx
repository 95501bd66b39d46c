import { useTranslations } from 'use-intl'
import type { Search } from '../../api/types.ts'

/** What was understood of the words. */
export function UnderstoodTerms({ search }: { search: Search }) {
  const t = useTranslations('search.results')
  if (search.kind !== 'text') return null
  if (search.terms.length === 0) return <p className="text-sm text-doubt">{t('notUnderstood')}</p>
  return (
    <dl className="flex min-w-0 flex-wrap items-center gap-1.5 text-sm">
      <dt className="text-ink-faint">{t('understood')}</dt>
      {search.terms.map(({ text, concept }) => (
        <dd key={text} className="inline-flex h-6 items-center rounded-full bg-sunken px-2.5 text-ink-soft">
          {text.toLowerCase() === concept.toLowerCase() ? text : t('term', { text, concept })}
        </dd>
      ))}
    </dl>
  )
}
