import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Fingerprint, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { authClient } from '../../../api/auth-client.ts'
import { authData } from '../../../api/auth-data.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Button } from '../../../ui/button.tsx'
import { DataList, DataRow } from '../../../ui/data-list.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { toastFailed } from '../../../ui/toast.ts'
import { useAuthErrorText } from '../../auth/use-auth-error-text.ts'
import { deviceOf } from './device-of.ts'

export function PasskeysPanel() {
  const t = useTranslations('settings.passkeys')
  const { date } = useFormat()
  const errorText = useAuthErrorText()
  const queryClient = useQueryClient()
  const passkeys = useQuery({ queryKey: ['passkeys'], queryFn: () => authData(authClient.passkey.listUserPasskeys()) })
  const after = {
    onError: (error: Error) => toastFailed({ title: errorText(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['passkeys'] }),
  }
  const add = useMutation({
    mutationFn: () => {
      const { browser, system } = deviceOf(navigator.userAgent)
      return authData(authClient.passkey.addPasskey({ name: [browser, system].filter(Boolean).join(' · ') }))
    },
    ...after,
  })
  const remove = useMutation({ mutationFn: (id: string) => authData(authClient.passkey.deletePasskey({ id })), ...after })
  return (
    <Panel
      title={t('title')}
      description={t('lead')}
      actions={
        <Button busy={add.isPending} onClick={() => add.mutate()}>
          <Fingerprint aria-hidden className="size-4" />
          {t('add')}
        </Button>
      }
    >
      <Loaded query={passkeys} skeleton={<SkeletonRows rows={1} />}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-ink-faint">{t('none')}</p>
          ) : (
            <DataList label={t('title')}>
              {rows.map((passkey) => (
                <DataRow
                  key={passkey.id}
                  title={passkey.name ?? t('unnamed')}
                  facts={<span>{t('added', { date: date(new Date(passkey.createdAt).toISOString()) })}</span>}
                  end={<IconButton icon={Trash2} label={t('remove')} onClick={() => remove.mutate(passkey.id)} />}
                />
              ))}
            </DataList>
          )
        }
      </Loaded>
    </Panel>
  )
}
