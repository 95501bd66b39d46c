import { useQuery } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../../i18n/use-format.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { modelAnswerQuery } from './assessment-queries.ts'

/** What the language model wrote, every try as it came. It is text of a stranger: shown, never read as anything else. */
export function RawAnswer({ modelAnswerId }: { modelAnswerId: string }) {
  const t = useTranslations('criteria.raw')
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className="group">
      <summary className="flex min-h-control cursor-pointer items-center gap-1.5 font-medium">
        <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
        {t('title')}
      </summary>
      {open && <RawTries modelAnswerId={modelAnswerId} />}
    </details>
  )
}

function RawTries({ modelAnswerId }: { modelAnswerId: string }) {
  const t = useTranslations('criteria.raw')
  const format = useFormat()
  const answer = useQuery(modelAnswerQuery(modelAnswerId))
  return (
    <Loaded query={answer} skeleton={<Skeleton className="h-40" />}>
      {({ model, endpoint, question, tries, inputTokens, outputTokens, tookMs }) => (
        <div className="flex flex-col gap-3">
          <p className="text-sm text-ink-faint">{t('untrusted')}</p>
          {tries.map(({ raw, complaint }, at) => (
            <section key={`${at}${raw.length}`} aria-label={t('try', { number: at + 1 })}>
              <h5 className="mb-1 flex items-baseline justify-between gap-3 text-sm">
                <span className="font-medium">{t('try', { number: at + 1 })}</span>
                <span className={complaint === null ? 'text-good' : 'text-bad'}>{complaint === null ? t('taken') : t('refused')}</span>
              </h5>
              <Raw label={t('try', { number: at + 1 })} text={raw === '' ? t('nothing') : raw} />
              {complaint !== null && <p className="mt-1 text-sm text-ink-soft">{t('complaint', { text: complaint })}</p>}
            </section>
          ))}
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
            <dt className="text-ink-faint">{t('model')}</dt>
            <dd>{model}</dd>
            <dt className="text-ink-faint">{t('server')}</dt>
            <dd>{endpoint}</dd>
            <dt className="text-ink-faint">{t('tokens')}</dt>
            <dd>{t('tokensText', { read: format.number(inputTokens), written: format.number(outputTokens) })}</dd>
            <dt className="text-ink-faint">{t('took')}</dt>
            <dd>{format.duration(tookMs)}</dd>
          </dl>
          <details>
            <summary className="flex min-h-control cursor-pointer items-center text-sm text-ink-soft">{t('question')}</summary>
            <Raw label={t('question')} text={question} />
          </details>
        </div>
      )}
    </Loaded>
  )
}

function Raw({ label, text }: { label: string; text: string }) {
  return (
    <pre
      tabIndex={0}
      role="region"
      aria-label={label}
      className="max-h-64 overflow-y-auto rounded-md border border-line bg-sunken p-2.5 font-mono text-xs whitespace-pre-wrap"
    >
      {text}
    </pre>
  )
}
