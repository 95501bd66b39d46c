import type { SubscribableEventType } from '@kensa/contract/events'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { eventGroups } from './event-groups.ts'

type EventFieldProps = {
  /** Null hears all, also what comes later. */
  chosen: readonly SubscribableEventType[] | null
  onChange: (chosen: SubscribableEventType[] | null) => void
  error?: string | undefined
}

/** All events, or some of them chosen by group. */
export function EventField({ chosen, onChange, error }: EventFieldProps) {
  const t = useTranslations('webhooks')
  const set = (events: readonly SubscribableEventType[], on: boolean) => {
    const rest = (chosen ?? []).filter((event) => !events.includes(event))
    onChange(on ? [...rest, ...events] : rest)
  }
  return (
    <fieldset>
      <legend className="font-medium">{t('events')}</legend>
      <Checkbox label={t('allEvents')} checked={chosen === null} onChange={(all) => onChange(all ? null : [])} />
      {chosen !== null && (
        <div className="divide-y divide-line rounded-md border border-line">
          {eventGroups.map(({ noun, events }) => {
            const count = events.filter((event) => chosen.includes(event)).length
            return (
              <div key={noun} className="px-3 py-1">
                <Checkbox
                  label={<span className="font-medium">{t(`group.${noun}`)}</span>}
                  checked={count === events.length}
                  mixed={count > 0 && count < events.length}
                  onChange={(on) => set(events, on)}
                />
                <div className="flex flex-wrap gap-x-5 pl-7">
                  {events.map((event) => (
                    <Checkbox
                      key={event}
                      label={<code className="font-mono text-sm">{event}</code>}
                      checked={chosen.includes(event)}
                      onChange={(on) => set([event], on)}
                    />
                  ))}
                </div>
              </div>
            )
          })}
        </div>
      )}
      {error !== undefined && <p className="mt-1.5 text-sm text-bad">{error}</p>}
    </fieldset>
  )
}
