import { Bot, Cpu, KeyRound, UserRound } from 'lucide-react'
import type { AuditEntry } from '../../../api/types.ts'

const icons = { user: UserRound, apiKey: KeyRound, runner: Cpu, system: Bot } as const

/** Who did it, with a sign for what they are. */
export function AuditActor({ actor }: { actor: AuditEntry['actor'] }) {
  const Icon = icons[actor.kind]
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5" title={actor.email ?? undefined}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate">{actor.name}</span>
    </span>
  )
}
