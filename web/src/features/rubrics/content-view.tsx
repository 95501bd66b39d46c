import type { RubricContent } from '@kensa/contract/rubric'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'
import { usePatternFieldText } from './use-field-text.ts'

/** A content to be read. */
export function ContentView({ content }: { content: RubricContent }) {
  const t = useTranslations('rubrics')
  const format = useFormat()
  const patternField = usePatternFieldText()
  return (
    <div className="space-y-5">
      <section>
        <h3 className="mb-2 font-semibold">{t('criteriaCount', { count: content.criteria.length })}</h3>
        <ol className="divide-y divide-line rounded-lg border border-line">
          {content.criteria.map(({ id, question, lookFor }) => (
            <li key={id} className="px-3 py-2">
              <code className="mr-2 font-mono text-sm text-ink-faint">{id}</code>
              {question}
              {lookFor !== null && <span className="block text-sm text-ink-faint">{t('criteria.lookForIs', { what: lookFor })}</span>}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h3 className="mb-2 font-semibold">{t('patternsCount', { count: content.patterns.length })}</h3>
        <ol className="divide-y divide-line rounded-lg border border-line">
          {content.patterns.map((pattern) => (
            <li key={pattern.id} className="px-3 py-2">
              <p>
                <code className="mr-2 font-mono text-sm text-ink-faint">{pattern.id}</code>
                <span className="font-medium">{pattern.name}</span>
              </p>
              <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
                <dt className="text-ink-faint">{t('patterns.priority')}</dt>
                <dd>{format.number(pattern.priority)}</dd>
                {(['required', 'triggers', 'wording'] as const).map((field) => {
                  const { label, text } = patternField(pattern, field)
                  return (
                    text !== '' && (
                      <div key={field} className="contents">
                        <dt className="text-ink-faint">{label}</dt>
                        <dd className="break-words whitespace-pre-line">{text}</dd>
                      </div>
                    )
                  )
                })}
              </dl>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
