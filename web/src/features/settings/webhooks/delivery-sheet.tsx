import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Check, RotateCcw, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import type { WebhookAttempt, WebhookDeliveryDetail } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Button } from '../../../ui/button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { toastFailed } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { DeliveryBadge } from './delivery-badge.tsx'
import { deliveryQuery } from './webhooks-query.ts'

type DeliverySheetProps = { deliveryId: string; mayReplay: boolean; onClose: () => void }

/** What was sent, what came back at each try, and when the next one is due. */
export function DeliverySheet({ deliveryId, mayReplay, onClose }: DeliverySheetProps) {
  const t = useTranslations('webhooks')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const delivery = useQuery(deliveryQuery(deliveryId))
  const replay = useMutation({
    mutationFn: () => {
      const params = { path: { webhookDeliveryId: deliveryId } }
      return dataOf(api.POST('/v1/webhook-deliveries/{webhookDeliveryId}/replay', { params }))
    },
    onError: (error) => toastFailed({ title: errorText(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['webhooks'] }),
  })
  const footer = mayReplay && (
    <Button busy={replay.isPending} onClick={() => replay.mutate()}>
      <RotateCcw aria-hidden className="size-4" />
      {t('replay')}
    </Button>
  )
  return (
    <Sheet open onClose={onClose} title={delivery.data?.eventType ?? t('delivery')} {...(footer ? { footer } : {})}>
      <Loaded query={delivery} skeleton={<SkeletonRows rows={3} />}>
        {(detail) => <Detail detail={detail} />}
      </Loaded>
    </Sheet>
  )
}

function Detail({ detail }: { detail: WebhookDeliveryDetail }) {
  const t = useTranslations('webhooks')
  const format = useFormat()
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center gap-3">
        <DeliveryBadge state={detail.state} />
        {detail.nextAttemptAt !== null && (
          <span className="text-ink-soft">{t('nextTry', { when: format.relative(detail.nextAttemptAt) })}</span>
        )}
      </div>
      <p className="font-mono text-sm break-all text-ink-soft">{detail.url}</p>
      <section>
        <h3 className="mb-2 font-semibold">{t('timeline')}</h3>
        {detail.tries.length === 0 ? (
          <p className="text-ink-soft">{t('noTries')}</p>
        ) : (
          <ol className="space-y-3 border-l border-line pl-4">
            {detail.tries.toReversed().map((attempt) => (
              <Try key={attempt.number} attempt={attempt} />
            ))}
          </ol>
        )}
      </section>
      <section>
        <h3 className="mb-2 font-semibold">{t('requestBody')}</h3>
        <Code text={prettyJson(detail.requestBody)} />
      </section>
    </div>
  )
}

function Try({ attempt }: { attempt: WebhookAttempt }) {
  const t = useTranslations('webhooks')
  const format = useFormat()
  const isGood = attempt.outcome === 'delivered'
  const Icon = isGood ? Check : X
  return (
    <li>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
        <Icon aria-hidden className={`size-4 ${isGood ? 'text-good' : 'text-bad'}`} strokeWidth={2.4} />
        <span className="font-medium">{t(`outcome.${attempt.outcome}`)}</span>
        {attempt.status !== null && <span>HTTP {attempt.status}</span>}
        <span className="text-sm text-ink-faint">
          {format.dateTime(attempt.startedAt)} · {format.number(attempt.durationMs)} ms
        </span>
      </div>
      <details className="mt-1">
        <summary className="cursor-pointer text-sm text-ink-soft">{t('details')}</summary>
        <div className="mt-2 space-y-2">
          <Code text={headerLines(attempt.requestHeaders)} label={t('requestHeaders')} />
          {attempt.status !== null && (
            <>
              <Code text={headerLines(attempt.responseHeaders)} label={t('responseHeaders')} />
              <Code text={`${attempt.responseBody || t('emptyBody')}${attempt.responseBodyIsCut ? ' …' : ''}`} label={t('responseBody')} />
            </>
          )}
        </div>
      </details>
    </li>
  )
}

function Code({ text, label }: { text: string; label?: string }) {
  return (
    <figure>
      {label !== undefined && <figcaption className="mb-1 text-xs text-ink-faint">{label}</figcaption>}
      {/* Focusable, so that the keyboard can scroll it. */}
      <pre tabIndex={0} className="max-h-72 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs break-all whitespace-pre-wrap">
        {text}
      </pre>
    </figure>
  )
}

function headerLines(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
}

function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
