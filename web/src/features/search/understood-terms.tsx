import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { labelOf } from '../../api/label-of.ts'
import { labelsQuery } from '../../api/labels-query.ts'
import type { Search } from '../../api/types.ts'
import { LabelDot } from '../../ui/label-dot.tsx'

type UnderstoodTermsProps = { search: Search; onLabel: (labelId: string) => void }

/** What was understood of the words. A label that they name can be pressed, to see only what carries it. */
export function UnderstoodTerms({ search, onLabel }: UnderstoodTermsProps) {
  const t = useTranslations('search.results')
  const labels = useQuery({ ...labelsQuery, enabled: search.terms.some(({ labelId }) => labelId !== undefined) })
  if (search.kind !== 'text') return null
  if (search.terms.length === 0) return <p className="text-sm text-doubt">{t('notUnderstood')}</p>
  return (
    <dl className="flex min-w-0 flex-wrap items-center gap-1.5 text-sm">
      <dt className="text-ink-faint">{t('understood')}</dt>
      {search.terms.map(({ text, concept, labelId }) => {
        const label = labelId === undefined ? undefined : labelOf(labels.data, labelId)
        const name = label?.name ?? concept
        const words = text.toLowerCase() === name.toLowerCase() ? text : t('term', { text, concept: name })
        const shape = 'inline-flex h-6 items-center gap-1.5 rounded-full px-2.5'
        return (
          <dd key={`${text} ${labelId}`}>
            {labelId === undefined ? (
              <span className={`${shape} bg-sunken text-ink-soft`}>{words}</span>
            ) : (
              <button
                type="button"
                title={t('onlyLabel', { name })}
                onClick={() => onLabel(labelId)}
                className={`${shape} bg-accent-soft font-medium text-accent hover:bg-hover touch:h-11`}
              >
                <LabelDot color={label?.color} />
                {words}
              </button>
            )}
          </dd>
        )
      })}
    </dl>
  )
}
