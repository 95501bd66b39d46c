import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Monitor, Smartphone } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { authClient } from '../../../api/auth-client.ts'
import { authData } from '../../../api/auth-data.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { DataList, DataRow } from '../../../ui/data-list.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { toastFailed } from '../../../ui/toast.ts'
import { useAuthErrorText } from '../../auth/use-auth-error-text.ts'
import { deviceOf } from './device-of.ts'
import { sessionQuery } from './session-query.ts'

/** Where the account is signed in, newest first, with a way to end each. */
export function SessionsPanel() {
  const t = useTranslations('settings.sessions')
  const { relative } = useFormat()
  const errorText = useAuthErrorText()
  const queryClient = useQueryClient()
  const { data: own } = useQuery(sessionQuery)
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => authData(authClient.listSessions()) })
  const after = {
    onError: (error: Error) => toastFailed({ title: errorText(error) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  }
  const end = useMutation({ mutationFn: (token: string) => authData(authClient.revokeSession({ token })), ...after })
  const endOthers = useMutation({ mutationFn: () => authData(authClient.revokeOtherSessions()), ...after })
  const others = sessions.data?.some(({ token }) => token !== own?.session.token) ?? false
  return (
    <Panel
      title={t('title')}
      description={t('lead')}
      actions={
        others && (
          <Button busy={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('endOthers')}
          </Button>
        )
      }
    >
      <Loaded query={sessions} skeleton={<SkeletonRows rows={1} />}>
        {(rows) => (
          <DataList label={t('title')}>
            {rows
              .toSorted((a, b) => new Date(b.updatedAt).getTime() - new Date(a.updatedAt).getTime())
              .map((session) => {
                const device = deviceOf(session.userAgent ?? '')
                const Icon = device.handheld ? Smartphone : Monitor
                return (
                  <DataRow
                    key={session.id}
                    lead={<Icon aria-hidden className="size-5 shrink-0 text-ink-faint" strokeWidth={1.75} />}
                    title={[device.browser, device.system].filter(Boolean).join(' · ') || t('unknownDevice')}
                    facts={
                      <>
                        {session.ipAddress != null && session.ipAddress !== '' && <span>{session.ipAddress}</span>}
                        <span>{t('seen', { when: relative(new Date(session.updatedAt).toISOString()) })}</span>
                      </>
                    }
                    end={
                      session.token === own?.session.token ? (
                        <Badge tone="accent">{t('thisOne')}</Badge>
                      ) : (
                        <Button onClick={() => end.mutate(session.token)}>{t('end')}</Button>
                      )
                    }
                  />
                )
              })}
          </DataList>
        )}
      </Loaded>
    </Panel>
  )
}
