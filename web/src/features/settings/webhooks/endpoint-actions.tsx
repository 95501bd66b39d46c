import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { KeyRound, Pencil, Play, Send, Square, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import type { WebhookEndpoint } from '../../../api/types.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { toastFailed } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { EndpointDialog } from './endpoint-dialog.tsx'
import { SecretDialog } from './secret-dialog.tsx'

type Asking = 'change' | 'rotate' | 'disable' | 'delete'

export function EndpointActions({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useTranslations('webhooks')
  const common = useTranslations('common')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<Asking>()
  const [secret, setSecret] = useState<string>()
  const params = { path: { webhookEndpointId: endpoint.id } }
  const isEnabled = endpoint.state === 'enabled'

  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onError: (error) => toastFailed({ title: errorText(error) }),
    onSettled: async () => {
      setAsking(undefined)
      await queryClient.invalidateQueries({ queryKey: ['webhooks'] })
    },
  })
  const ping = () => act.mutate(() => dataOf(api.POST('/v1/webhook-endpoints/{webhookEndpointId}/ping', { params })))
  const setState = (state: 'enabled' | 'disabled') =>
    act.mutate(() => dataOf(api.PATCH('/v1/webhook-endpoints/{webhookEndpointId}', { params, body: { state } })))
  const rotate = () =>
    act.mutate(async () => {
      const body = { overlapHours: 24 }
      setSecret((await dataOf(api.POST('/v1/webhook-endpoints/{webhookEndpointId}/rotate-secret', { params, body }))).secret)
    })
  const remove = () =>
    act.mutate(async () => {
      await api.DELETE('/v1/webhook-endpoints/{webhookEndpointId}', { params })
      await navigate({ to: '/settings/webhooks', search: {} })
    })
  const confirm = { busy: act.isPending, onClose: () => setAsking(undefined) }

  return (
    <div className="mt-5 flex flex-wrap gap-2">
      {isEnabled && (
        <Button onClick={ping} busy={act.isPending && asking === undefined}>
          <Send aria-hidden className="size-4" />
          {t('ping')}
        </Button>
      )}
      <Button onClick={() => setAsking('change')}>
        <Pencil aria-hidden className="size-4" />
        {t('change')}
      </Button>
      <Button onClick={() => setAsking('rotate')}>
        <KeyRound aria-hidden className="size-4" />
        {t('rotate')}
      </Button>
      {isEnabled ? (
        <Button onClick={() => setAsking('disable')}>
          <Square aria-hidden className="size-4" />
          {t('disable')}
        </Button>
      ) : (
        <Button tone="primary" onClick={() => setState('enabled')}>
          <Play aria-hidden className="size-4" />
          {t('enable')}
        </Button>
      )}
      <Button onClick={() => setAsking('delete')}>
        <Trash2 aria-hidden className="size-4" />
        {common('delete')}
      </Button>
      {asking === 'change' && <EndpointDialog endpoint={endpoint} onClose={() => setAsking(undefined)} />}
      <ConfirmDialog
        {...confirm}
        open={asking === 'rotate'}
        title={t('rotateAsk')}
        description={t('rotateText')}
        action={t('rotate')}
        onConfirm={rotate}
      />
      <ConfirmDialog
        {...confirm}
        open={asking === 'disable'}
        title={t('disableAsk')}
        description={t('disableText')}
        action={t('disable')}
        onConfirm={() => setState('disabled')}
      />
      <ConfirmDialog
        {...confirm}
        open={asking === 'delete'}
        title={t('deleteAsk')}
        description={t('deleteText')}
        action={common('delete')}
        onConfirm={remove}
      />
      {secret !== undefined && <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </div>
  )
}
