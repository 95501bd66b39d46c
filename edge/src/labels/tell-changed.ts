import type { EventData } from '@kensa/contract/events'
import { toId } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { emitEvent } from '@kensa/db/emit-event'

const idsMax = 100

/** Tells who listens, if this transaction commits. A label belongs to the organization, so endpoints of one project hear nothing. */
export async function tellChanged(
  tx: Tx,
  orgId: string,
  change: EventData<'label.changed'>['change'],
  labelIds: readonly string[],
  mergedInto?: string,
): Promise<void> {
  const data = {
    change,
    labelIds: labelIds.slice(0, idsMax).map((id) => toId('label', id)),
    labelCount: labelIds.length,
    mergedIntoId: mergedInto === undefined ? null : toId('label', mergedInto),
  }
  await emitEvent(tx, orgId, { type: 'label.changed', projectId: null, data })
}
