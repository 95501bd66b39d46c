import { CircleDashed, CirclePause, type LucideIcon, ShieldCheck, TriangleAlert, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { CertificateGoal } from '../../../api/types.ts'
import { Badge, type BadgeTone } from '../../../ui/badge.tsx'

const looks: Readonly<Record<CertificateGoal['state'], { tone: BadgeTone; icon: LucideIcon }>> = {
  collecting: { tone: 'accent', icon: CircleDashed },
  certified: { tone: 'good', icon: ShieldCheck },
  suspended: { tone: 'bad', icon: X },
  uncertified: { tone: 'doubt', icon: TriangleAlert },
  off: { tone: 'neutral', icon: CirclePause },
}

/** How things stand, by shape, colour and word. */
export function GoalBadge({ state }: { state: CertificateGoal['state'] }) {
  const t = useTranslations('certificates.state')
  const { tone, icon } = looks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(state)}
    </Badge>
  )
}
