import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'
import type { Tx } from '@kensa/db/client/types'
import { label } from '@kensa/db/schema/label'

/** After an insert: the row that numbers labels is locked by then, so nobody adds another meanwhile. */
export async function refuseTooMany(tx: Tx): Promise<void> {
  const count = await tx.$count(label)
  if (count > limits.labelsMax)
    throw new KensaError('conflict', `An organization has at most ${limits.labelsMax} labels. Delete some that are not in use.`)
}
