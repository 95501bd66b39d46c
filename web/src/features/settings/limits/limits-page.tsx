import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useScope } from '../../../api/use-scope.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { spendLimitsQuery } from '../usage/usage-queries.ts'
import { LimitForm } from './limit-form.tsx'

export function LimitsPage() {
  const t = useTranslations('usage')
  const format = useFormat()
  const mayRead = useScope('usage.read')
  const mayWrite = useScope('usage.write')
  const limits = useQuery({ ...spendLimitsQuery, enabled: mayRead })
  useDocumentTitle(t('limits.title'))
  if (!mayRead) {
    return (
      <Panel title={t('limits.title')}>
        <p className="text-ink-soft">{t('notAllowed')}</p>
      </Panel>
    )
  }
  return (
    <Loaded query={limits} skeleton={<Skeleton className="h-64" />}>
      {({ plan, creditMicros, monthlyLimitMicros, apiKeys }) => (
        <>
          <Panel title={t('limits.title')} description={t('limits.lead')}>
            <LimitForm
              label={t('limits.organization')}
              hint={plan === 'free' ? t('limits.freePlan', { credit: format.money(creditMicros) }) : t('limits.paidPlan')}
              micros={monthlyLimitMicros}
              disabled={!mayWrite}
            />
            {!mayWrite && <p className="mt-3 text-sm text-ink-faint">{t('limits.adminsOnly')}</p>}
          </Panel>
          <Panel title={t('limits.keys')} description={t('limits.keysLead')}>
            {apiKeys.length === 0 && <p className="text-ink-soft">{t('limits.noKeys')}</p>}
            <div className="flex flex-col gap-4">
              {apiKeys.map((key) => (
                <LimitForm
                  key={key.apiKeyId}
                  label={`${key.name} …${key.hint}`}
                  hint={t('limits.usedByKey', { spent: format.money(key.spentMicros), reserved: format.money(key.reservedMicros) })}
                  apiKeyId={key.apiKeyId}
                  micros={key.monthlyLimitMicros}
                  disabled={!mayWrite}
                />
              ))}
            </div>
          </Panel>
        </>
      )}
    </Loaded>
  )
}
