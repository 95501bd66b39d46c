import { type AuditNoun, actorKinds, auditNouns } from '@kensa/contract/audit'

export const auditPeriods = ['day', 'week', 'month'] as const
export type AuditPeriod = (typeof auditPeriods)[number]
export type ActorKind = (typeof actorKinds)[number]

/** What the address of the page says is shown. `actor`: a kind of actor, or the id of one person. */
export type AuditFilter = { noun?: AuditNoun; actor?: string; period?: AuditPeriod }

const periodMs: Readonly<Record<AuditPeriod, number>> = { day: 86_400_000, week: 7 * 86_400_000, month: 30 * 86_400_000 }

export function readAuditFilter(search: Record<string, unknown>): AuditFilter {
  const known = <T extends string>(values: readonly T[], value: unknown) => values.find((candidate) => candidate === value)
  const noun = known(auditNouns, search['noun'])
  const period = known(auditPeriods, search['period'])
  const actor = search['actor']
  return {
    ...(noun && { noun }),
    ...(period && { period }),
    ...(typeof actor === 'string' && (isActorKind(actor) || /^user_[0-9a-z]+$/.test(actor)) ? { actor } : {}),
  }
}

/** The same as the API asks for it. Rounded to the minute, so that asking again asks the same. */
export function auditQueryOf({ noun, actor, period }: AuditFilter, nowMs: number) {
  const from = period && new Date(Math.floor((nowMs - periodMs[period]) / 60_000) * 60_000).toISOString()
  return {
    ...(noun && { noun }),
    ...(actor && (isActorKind(actor) ? { actorKind: actor } : { actorId: actor })),
    ...(from && { from }),
  }
}

function isActorKind(value: string): value is ActorKind {
  return (actorKinds as readonly string[]).includes(value)
}
