import type { Actor } from '@kensa/contract/context'

/** An actor as one stored text (`user:…`, `apiKey:…`, `runner`, `system`). */
export function actorText(actor: Actor): string {
  if (actor.kind === 'user') return `user:${actor.userId}`
  if (actor.kind === 'apiKey') return `apiKey:${actor.apiKeyId}`
  return actor.kind
}
