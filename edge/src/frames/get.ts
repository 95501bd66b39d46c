import type { Frame } from '@kensa/contract/api/assets'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { frame } from '@kensa/db/schema/frame'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import type { Services } from '../ports/services.ts'
import { frameColumns } from './columns.ts'
import { presentFrame } from './present.ts'

export async function getFrame({ db, storage }: Pick<Services, 'db' | 'storage'>, ctx: OrgContext, id: string): Promise<Frame> {
  const [row] = await withOrg(db, ctx, (tx) => tx.select(frameColumns).from(frame).where(eq(frame.id, id)))
  if (!row) throw new KensaError('not_found', 'There is no frame with this id.')
  return presentFrame(storage, row)
}
