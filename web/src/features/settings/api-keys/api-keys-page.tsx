import { useQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useScope } from '../../../api/use-scope.ts'
import { Button } from '../../../ui/button.tsx'
import { DataList } from '../../../ui/data-list.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { spendLimitsQuery } from '../usage/usage-queries.ts'
import { ApiKeyRow } from './api-key-row.tsx'
import { apiKeysQuery } from './api-keys-query.ts'
import { CreateKeyDialog } from './create-key-dialog.tsx'

export function ApiKeysPage() {
  const t = useTranslations('settings')
  const mayRead = useScope('apikey.read')
  const mayWrite = useScope('apikey.write')
  const maySeeSpend = useScope('usage.read')
  const keys = useQuery({ ...apiKeysQuery, enabled: mayRead })
  const limits = useQuery({ ...spendLimitsQuery, enabled: mayRead && maySeeSpend })
  const [creating, setCreating] = useState(false)
  useDocumentTitle(t('sections.apiKeys'))
  if (!mayRead) {
    return (
      <Panel title={t('sections.apiKeys')}>
        <p className="text-ink-soft">{t('apiKeys.adminsOnly')}</p>
      </Panel>
    )
  }
  const create = mayWrite && (
    <Button tone="primary" onClick={() => setCreating(true)}>
      <KeyRound aria-hidden className="size-4" />
      {t('apiKeys.create')}
    </Button>
  )
  return (
    <Panel title={t('sections.apiKeys')} description={t('apiKeys.lead')} actions={create}>
      <Loaded query={keys} skeleton={<SkeletonRows rows={2} />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={KeyRound} title={t('apiKeys.emptyTitle')}>
              {t('apiKeys.emptyText')}
            </EmptyState>
          ) : (
            <DataList label={t('sections.apiKeys')}>
              {rows.map((key) => (
                <ApiKeyRow
                  key={key.id}
                  apiKey={key}
                  spend={limits.data?.apiKeys.find(({ apiKeyId }) => apiKeyId === key.id)}
                  mayWrite={mayWrite}
                />
              ))}
            </DataList>
          )
        }
      </Loaded>
      {creating && <CreateKeyDialog onClose={() => setCreating(false)} />}
    </Panel>
  )
}
