import type { LabelVersion } from '@kensa/contract/api/labels'
import type { Actor } from '@kensa/contract/context'
import { toId } from '@kensa/contract/ids'

export function presentActor(row: { actorKind: Actor['kind']; actorId: string | null; actorName: string }): LabelVersion['actor'] {
  const { actorKind: kind, actorId, actorName: name } = row
  const id = actorId !== null && (kind === 'user' || kind === 'apiKey') ? toId(kind, actorId) : null
  return { kind, id, name }
}
