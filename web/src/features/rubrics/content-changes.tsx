import { useTranslations } from 'use-intl'
import { Badge } from '../../ui/badge.tsx'
import type { Change, ContentChanges } from './compare-content.ts'
import { useCriterionFieldText, usePatternFieldText } from './use-field-text.ts'

const tones = { added: 'good', removed: 'bad', renamed: 'accent', changed: 'neutral' } as const

/** What differs between two contents, one thing a line, with what was and what is. */
export function ContentChangesList({ changes }: { changes: ContentChanges }) {
  const t = useTranslations('rubrics.changes')
  const criterionField = useCriterionFieldText()
  const patternField = usePatternFieldText()
  const { criteria, patterns, reordered, isSame } = changes
  if (isSame) return <p className="text-ink-soft">{t('none')}</p>
  return (
    <div className="space-y-5">
      {criteria.length > 0 && (
        <Group title={t('criteria', { count: criteria.length })}>
          {criteria.map((change) => (
            <Line key={`${change.kind} ${change.item.id}`} change={change} name={change.item.question} fieldText={criterionField} />
          ))}
        </Group>
      )}
      {patterns.length > 0 && (
        <Group title={t('patterns', { count: patterns.length })}>
          {patterns.map((change) => (
            <Line key={`${change.kind} ${change.item.id}`} change={change} name={change.item.name} fieldText={patternField} />
          ))}
        </Group>
      )}
      {reordered && <p>{t('reordered')}</p>}
    </div>
  )
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 font-semibold">{title}</h3>
      <ul className="divide-y divide-line rounded-lg border border-line">{children}</ul>
    </section>
  )
}

type LineProps<Item, Field> = {
  change: Change<Item, Field>
  name: string
  fieldText: (item: Item, field: Field) => { label: string; text: string }
}

function Line<Item extends { id: string }, Field extends string>({ change, name, fieldText }: LineProps<Item, Field>) {
  const t = useTranslations('rubrics.changes')
  const { kind, item } = change
  return (
    <li className="px-3 py-2">
      <p className="flex items-start gap-2">
        <span className="min-w-0 flex-1">
          <code className="mr-2 font-mono text-sm text-ink-faint">{kind === 'renamed' ? `${change.before.id} → ${item.id}` : item.id}</code>
          {name}
        </span>
        <Badge tone={tones[kind]}>{t(kind)}</Badge>
      </p>
      {(kind === 'changed' || kind === 'renamed') && change.fields.length > 0 && (
        <dl className="mt-1 space-y-1 text-sm">
          {change.fields.map((field) => {
            const before = fieldText(change.before, field)
            const after = fieldText(item, field)
            return (
              <div key={field}>
                <dt className="text-ink-faint">{after.label}</dt>
                {before.text !== '' && (
                  <dd className="break-words whitespace-pre-line text-ink-faint line-through">
                    <span className="sr-only">{t('from')} </span>
                    {before.text}
                  </dd>
                )}
                <dd className="break-words whitespace-pre-line">
                  <span className="sr-only">{t('to')} </span>
                  {after.text === '' ? '–' : after.text}
                </dd>
              </div>
            )
          })}
        </dl>
      )}
    </li>
  )
}
