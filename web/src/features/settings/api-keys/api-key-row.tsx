import { Ban, Check, Clock, Hourglass } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { ApiKey, ApiKeySpendLimit } from '../../../api/types.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Badge } from '../../../ui/badge.tsx'
import { DataRow } from '../../../ui/data-list.tsx'
import { ApiKeyActions } from './api-key-actions.tsx'
import { keyState } from './key-state.ts'

const looks = {
  works: { tone: 'good', icon: Check },
  endsSoon: { tone: 'doubt', icon: Hourglass },
  expired: { tone: 'neutral', icon: Clock },
  revoked: { tone: 'neutral', icon: Ban },
} as const

type ApiKeyRowProps = { apiKey: ApiKey; spend: ApiKeySpendLimit | undefined; mayWrite: boolean }

export function ApiKeyRow({ apiKey, spend, mayWrite }: ApiKeyRowProps) {
  const t = useTranslations('settings.apiKeys')
  const format = useFormat()
  const state = keyState(apiKey, Date.now())
  const isOver = state === 'expired' || state === 'revoked'
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
          {!isOver && <span>{apiKey.expiresAt === null ? t('neverExpires') : t('expires', { date: format.date(apiKey.expiresAt) })}</span>}
          <span title={apiKey.lastUsedAddress ?? undefined}>
            {apiKey.lastUsedAt === null ? t('neverUsed') : t('lastUsed', { when: format.relative(apiKey.lastUsedAt) })}
          </span>
          <span title={apiKey.scopes.join(', ')}>{t('scopeCount', { count: apiKey.scopes.length })}</span>
          <Spend spend={spend} />
          {!isOver && apiKey.previous !== null && (
            <span className="text-doubt">
              {t('oldUntil', { hint: apiKey.previous.hint, date: format.dateTime(apiKey.previous.expiresAt) })}
            </span>
          )}
        </>
      }
      end={
        <>
          <Badge tone={looks[state].tone} icon={looks[state].icon}>
            {t(`state.${state}`)}
          </Badge>
          {!isOver && mayWrite && <ApiKeyActions apiKey={apiKey} />}
        </>
      }
    />
  )
}

/** What the key used this month; of how much, where it has a limit. */
function Spend({ spend }: { spend: ApiKeySpendLimit | undefined }) {
  const t = useTranslations('settings.apiKeys')
  const format = useFormat()
  if (spend === undefined) return null
  const { spentMicros, monthlyLimitMicros } = spend
  if (monthlyLimitMicros === null) return spentMicros > 0 ? <span>{t('spent', { spent: format.money(spentMicros) })}</span> : null
  return (
    <span className={spentMicros >= monthlyLimitMicros ? 'text-bad' : undefined}>
      {t('spentOf', { spent: format.money(spentMicros), limit: format.money(monthlyLimitMicros) })}
    </span>
  )
}
