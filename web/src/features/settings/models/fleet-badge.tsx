import { Check, CloudOff, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Models } from '../../../api/types.ts'
import { Badge } from '../../../ui/badge.tsx'

const looks = {
  ready: { tone: 'good', icon: Check },
  limited: { tone: 'doubt', icon: TriangleAlert },
  absent: { tone: 'bad', icon: CloudOff },
} as const

export function FleetBadge({ state }: { state: Models['fleet']['state'] }) {
  const t = useTranslations('models.state')
  return <Badge {...looks[state]}>{t(state)}</Badge>
}
