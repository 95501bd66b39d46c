import { Check, CircleDashed, type LucideIcon, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Badge, type BadgeTone } from './badge.tsx'

type Decision = 'proposed' | 'accepted' | 'rejected'

const looks: Readonly<Record<Decision, { tone: BadgeTone; icon: LucideIcon }>> = {
  proposed: { tone: 'doubt', icon: CircleDashed },
  accepted: { tone: 'good', icon: Check },
  rejected: { tone: 'bad', icon: X },
}

/** What was decided about something that a machine found: colour, shape and word. */
export function DecisionBadge({ state }: { state: Decision }) {
  const t = useTranslations('common.decision')
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {t(state)}
    </Badge>
  )
}
