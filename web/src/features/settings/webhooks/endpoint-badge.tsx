import { Ban, Check, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { WebhookEndpoint } from '../../../api/types.ts'
import { Badge } from '../../../ui/badge.tsx'

export function EndpointBadge({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useTranslations('webhooks')
  if (endpoint.state === 'disabled') {
    return (
      <Badge tone={endpoint.disabledReason === 'manual' ? 'neutral' : 'bad'} icon={Ban}>
        {t('disabled')}
      </Badge>
    )
  }
  if (endpoint.failingSince !== null) {
    return (
      <Badge tone="doubt" icon={TriangleAlert}>
        {t('failing')}
      </Badge>
    )
  }
  return (
    <Badge tone="good" icon={Check}>
      {t('enabled')}
    </Badge>
  )
}
