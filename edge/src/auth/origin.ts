import type { Origin } from '@kensa/contract/context'

type Actor = { name: string; email?: string | null }

/** The address is the one that the platform saw, not what a header of the caller claims. */
export function originOf(headers: Headers, actor: Actor): Origin {
  return {
    actorName: actor.name,
    actorEmail: actor.email ?? null,
    address: headers.get('cf-connecting-ip'),
    userAgent: headers.get('user-agent'),
  }
}
