import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Ban, Ellipsis, KeyRound, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../../../api/client.ts'
import type { ApiKey } from '../../../api/types.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuLine } from '../../../ui/menu.tsx'
import { toastFailed } from '../../../ui/toast.ts'
import { useErrorText } from '../../../ui/use-error-text.ts'
import { ChangeKeyDialog } from './change-key-dialog.tsx'
import { RotateKeyDialog } from './rotate-key-dialog.tsx'

/** What an admin may do with a key: change, rotate, revoke. */
export function ApiKeyActions({ apiKey }: { apiKey: ApiKey }) {
  const t = useTranslations('settings.apiKeys')
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState<'change' | 'rotate' | 'revoke'>()
  const close = () => setAsking(undefined)
  const revoke = useMutation({
    mutationFn: () => api.DELETE('/v1/api-keys/{apiKeyId}', { params: { path: { apiKeyId: apiKey.id } } }),
    onError: (error) => toastFailed({ title: errorText(error) }),
    onSettled: async () => {
      close()
      await queryClient.invalidateQueries({ queryKey: ['api-keys'] })
    },
  })
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} label={t('actions', { name: apiKey.name })} />}>
        <MenuItem icon={Pencil} onSelect={() => setAsking('change')}>
          {t('change')}
        </MenuItem>
        <MenuItem icon={KeyRound} onSelect={() => setAsking('rotate')}>
          {t('rotate')}
        </MenuItem>
        <MenuLine />
        <MenuItem icon={Ban} tone="danger" onSelect={() => setAsking('revoke')}>
          {t('revoke')}
        </MenuItem>
      </Menu>
      {asking === 'change' && <ChangeKeyDialog apiKey={apiKey} onClose={close} />}
      {asking === 'rotate' && <RotateKeyDialog apiKey={apiKey} onClose={close} />}
      <ConfirmDialog
        open={asking === 'revoke'}
        title={t('revokeAsk', { name: apiKey.name })}
        description={t('revokeText')}
        action={t('revoke')}
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate()}
        onClose={close}
      />
    </>
  )
}
