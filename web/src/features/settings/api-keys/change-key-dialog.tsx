import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import type { ApiKey } from '../../../api/types.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { microsToDollars } from '../limits/dollars-to-micros.ts'
import { changesOf } from './changes-of.ts'
import { KeyForm, type KeySettings } from './key-form.tsx'

/** Sends only what was changed, so that what a colleague changed meanwhile stays. */
export function ChangeKeyDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const t = useTranslations('settings.apiKeys')
  const common = useTranslations('common')
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: async (settings: KeySettings) => {
      const body = changesOf(apiKey, settings, Date.now())
      if (Object.keys(body).length === 0) return
      await dataOf(api.PATCH('/v1/api-keys/{apiKeyId}', { params: { path: { apiKeyId: apiKey.id } }, body }))
    },
    onSuccess: async () => {
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['api-keys'] })
      await queryClient.invalidateQueries({ queryKey: ['usage', 'limits'] })
    },
  })
  return (
    <Dialog open onClose={onClose} title={t('changeName', { name: apiKey.name })}>
      <KeyForm
        initial={{ name: apiKey.name, scopes: [...apiKey.scopes], expiry: 'keep', limit: microsToDollars(apiKey.monthlyLimitMicros) }}
        endNow={apiKey.expiresAt}
        submit={common('save')}
        busy={change.isPending}
        error={change.error}
        onSubmit={change.mutate}
        onClose={onClose}
      />
    </Dialog>
  )
}
