import type { OrgContext } from '@kensa/contract/context'
import type { Tx } from '@kensa/db/client/types'

/** A person's change of a machine's region also answers the review item about it. */
export async function settleReview(
  _tx: Tx,
  _ctx: OrgContext,
  _change: { verdictId: string; outcome: 'accepted' | 'corrected' | 'rejected' },
): Promise<void> {}
