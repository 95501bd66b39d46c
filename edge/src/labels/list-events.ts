import type { LabelEvent } from '@kensa/contract/api/labels'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import { toId } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import { labelEvent } from '@kensa/db/schema/label-event'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, eq, lt, or } from 'drizzle-orm'
import { presentActor } from '../actors/present-actor.ts'
import { beforeId, toPage } from '../http/cursor.ts'
import { findLabel } from './find.ts'

/** Merges, splits and archivings that a label had a part in, newest first. */
export async function listLabelEvents(
  db: Db,
  ctx: OrgContext,
  id: string,
  query: PageQuery,
): Promise<{ data: LabelEvent[]; nextCursor: string | null }> {
  const before = beforeId(query.cursor)
  const rows = await withOrg(db, ctx, async (tx) => {
    await findLabel(tx, id)
    const part = or(eq(labelEvent.labelId, id), eq(labelEvent.otherLabelId, id))
    return tx
      .select()
      .from(labelEvent)
      .where(and(part, before === undefined ? undefined : lt(labelEvent.id, before)))
      .orderBy(desc(labelEvent.id))
      .limit(query.limit + 1)
  })
  return toPage(rows, query.limit, presentEvent, (row) => row.id)
}

function presentEvent(row: typeof labelEvent.$inferSelect): LabelEvent {
  const { otherLabelId, otherLabelName } = row
  return {
    id: toId('labelEvent', row.id),
    kind: row.kind,
    label: { id: toId('label', row.labelId), name: row.labelName },
    other: otherLabelId !== null ? { id: toId('label', otherLabelId), name: otherLabelName ?? '' } : null,
    frameCount: row.frameCount,
    actor: presentActor(row),
    createdAt: row.createdAt.toISOString(),
  }
}
