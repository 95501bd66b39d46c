import type { OrgContext } from '@kensa/contract/context'

/** Who acts, as columns of a history. */
export function actorColumns({ actor, origin }: OrgContext) {
  const actorId = actor.kind === 'user' ? actor.userId : actor.kind === 'apiKey' ? actor.apiKeyId : null
  return { actorKind: actor.kind, actorId, actorName: origin?.actorName ?? actor.kind }
}
