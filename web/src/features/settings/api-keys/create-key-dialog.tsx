import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import { dataOf } from '../../../api/data-of.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { dollarsToMicros } from '../limits/dollars-to-micros.ts'
import { expiryOf } from './expiry-of.ts'
import { KeyForm, type KeySettings } from './key-form.tsx'
import { KeySecret } from './key-secret.tsx'
import { usualScopes } from './scope-groups.ts'

/** Asks for name, end, limit and scopes; then shows the secret, this once. */
export function CreateKeyDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('settings.apiKeys')
  const queryClient = useQueryClient()
  const [secret, setSecret] = useState<string>()
  const create = useMutation({
    mutationFn: ({ name, scopes, expiry, limit }: KeySettings) => {
      const expiresAt = expiryOf(expiry, Date.now())
      const monthlyLimitMicros = dollarsToMicros(limit)
      return dataOf(
        api.POST('/v1/api-keys', {
          body: {
            name: name.trim(),
            scopes,
            ...(typeof expiresAt === 'string' ? { expiresAt } : {}),
            ...(typeof monthlyLimitMicros === 'number' ? { monthlyLimitMicros } : {}),
          },
        }),
      )
    },
    onSuccess: async ({ secret }) => {
      setSecret(secret)
      await queryClient.invalidateQueries({ queryKey: ['api-keys'] })
      await queryClient.invalidateQueries({ queryKey: ['usage', 'limits'] })
    },
  })
  if (secret !== undefined) return <KeySecret secret={secret} onClose={onClose} />
  return (
    <Dialog open onClose={onClose} title={t('create')}>
      <KeyForm
        initial={{ name: '', scopes: [...usualScopes], expiry: '90', limit: '' }}
        submit={t('create')}
        busy={create.isPending}
        error={create.error}
        onSubmit={create.mutate}
        onClose={onClose}
      />
    </Dialog>
  )
}
