import type { exportStates } from '@kensa/contract/api/exports'
import type { importStates } from '@kensa/contract/api/imports'
import { Check, CircleDashed, CircleHelp, CircleSlash, CloudUpload, LoaderCircle, type LucideIcon, Trash2, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Badge, type BadgeTone } from '../../ui/badge.tsx'

type State = (typeof exportStates)[number] | (typeof importStates)[number]

const looks: Readonly<Record<State, { tone: BadgeTone; icon: LucideIcon; spin?: true }>> = {
  queued: { tone: 'neutral', icon: CircleDashed },
  running: { tone: 'accent', icon: LoaderCircle, spin: true },
  ready: { tone: 'good', icon: Check },
  failed: { tone: 'bad', icon: X },
  canceled: { tone: 'neutral', icon: CircleSlash },
  expired: { tone: 'neutral', icon: Trash2 },
  waiting: { tone: 'neutral', icon: CloudUpload },
  checking: { tone: 'accent', icon: LoaderCircle, spin: true },
  checked: { tone: 'doubt', icon: CircleHelp },
  applying: { tone: 'accent', icon: LoaderCircle, spin: true },
  applied: { tone: 'good', icon: Check },
}

/** Where an export or an import stands: colour, shape and word. */
export function FileState({ state }: { state: State }) {
  const t = useTranslations('exports.state')
  const { tone, icon, spin = false } = looks[state]
  return (
    <Badge tone={tone} icon={icon} spin={spin}>
      {t(state)}
    </Badge>
  )
}
