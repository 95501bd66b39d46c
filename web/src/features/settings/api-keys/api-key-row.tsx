import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Ban, Check, Clock } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import type { ApiKey } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { DataRow } from '../../../ui/data-list.tsx'
import { toastFailed } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { keyState } from './key-state.ts'

const looks = {
  works: { tone: 'good', icon: Check },
  expired: { tone: 'doubt', icon: Clock },
  revoked: { tone: 'neutral', icon: Ban },
} as const

export function ApiKeyRow({ apiKey, mayRevoke }: { apiKey: ApiKey; mayRevoke: boolean }) {
  const t = useTranslations('settings.apiKeys')
  const format = useFormat()
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const revoke = useMutation({
    mutationFn: () => api.DELETE('/v1/api-keys/{apiKeyId}', { params: { path: { apiKeyId: apiKey.id } } }),
    onError: (error) => toastFailed({ title: errorText(error) }),
    onSettled: async () => {
      setAsking(false)
      await queryClient.invalidateQueries({ queryKey: ['api-keys'] })
    },
  })
  const state = keyState(apiKey, Date.now())
  return (
    <DataRow
      title={
        <>
          {apiKey.name} <code className="ml-1 font-mono text-xs font-normal text-ink-faint">…{apiKey.hint}</code>
        </>
      }
      facts={
        <>
          <span>{t('created', { date: format.date(apiKey.createdAt) })}</span>
          {state === 'works' && (
            <span>{apiKey.expiresAt === null ? t('neverExpires') : t('expires', { date: format.date(apiKey.expiresAt) })}</span>
          )}
          <span>{apiKey.lastUsedAt === null ? t('neverUsed') : t('lastUsed', { when: format.relative(apiKey.lastUsedAt) })}</span>
          <span title={apiKey.scopes.join(', ')}>{t('scopeCount', { count: apiKey.scopes.length })}</span>
        </>
      }
      end={
        <>
          <Badge tone={looks[state].tone} icon={looks[state].icon}>
            {t(`state.${state}`)}
          </Badge>
          {state === 'works' && mayRevoke && (
            <Button onClick={() => setAsking(true)} aria-label={t('revokeName', { name: apiKey.name })}>
              {t('revoke')}
            </Button>
          )}
        </>
      }
    >
      <ConfirmDialog
        open={asking}
        title={t('revokeAsk', { name: apiKey.name })}
        description={t('revokeText')}
        action={t('revoke')}
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate()}
        onClose={() => setAsking(false)}
      />
    </DataRow>
  )
}
