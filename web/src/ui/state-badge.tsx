import type { JobState } from '@kensa/contract/job-message'
import { Check, CircleDashed, CircleSlash, CloudUpload, LoaderCircle, type LucideIcon, TriangleAlert, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Badge, type BadgeTone } from './badge.tsx'

type State = JobState | 'uploading' | 'processing' | 'ready'

const looks: Readonly<Record<State, { tone: BadgeTone; icon: LucideIcon; spin?: true }>> = {
  uploading: { tone: 'accent', icon: CloudUpload },
  processing: { tone: 'accent', icon: LoaderCircle, spin: true },
  ready: { tone: 'good', icon: Check },
  queued: { tone: 'neutral', icon: CircleDashed },
  running: { tone: 'accent', icon: LoaderCircle, spin: true },
  succeeded: { tone: 'good', icon: Check },
  partially_succeeded: { tone: 'doubt', icon: TriangleAlert },
  failed: { tone: 'bad', icon: X },
  canceled: { tone: 'neutral', icon: CircleSlash },
}

/** The state of an asset or a job: colour, shape and word. */
export function StateBadge({ state }: { state: State }) {
  const t = useTranslations('common.state')
  const look = looks[state]
  return (
    <Badge tone={look.tone} icon={look.icon} spin={look.spin ?? false}>
      {t(state)}
    </Badge>
  )
}
