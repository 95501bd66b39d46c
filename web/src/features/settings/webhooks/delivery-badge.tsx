import type { DeliveryState } from '@kensa/contract/api/webhooks'
import { Ban, Check, Clock, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Badge } from '../../../ui/badge.tsx'

const looks = {
  pending: { tone: 'doubt', icon: Clock },
  delivered: { tone: 'good', icon: Check },
  failed: { tone: 'bad', icon: X },
  skipped: { tone: 'neutral', icon: Ban },
} as const

export function DeliveryBadge({ state }: { state: DeliveryState }) {
  const t = useTranslations('webhooks')
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {t(`deliveryState.${state}`)}
    </Badge>
  )
}
