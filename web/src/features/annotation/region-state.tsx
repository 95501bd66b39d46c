import { Check, CircleDashed, type LucideIcon, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Region } from '../../api/types.ts'
import { Badge, type BadgeTone } from '../../ui/badge.tsx'

const looks: Readonly<Record<Region['state'], { tone: BadgeTone; icon: LucideIcon }>> = {
  proposed: { tone: 'doubt', icon: CircleDashed },
  accepted: { tone: 'good', icon: Check },
  rejected: { tone: 'bad', icon: X },
}

export function RegionState({ state }: { state: Region['state'] }) {
  const t = useTranslations('annotation.state')
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {t(state)}
    </Badge>
  )
}
