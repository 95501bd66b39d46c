import type { LabelVersion } from '@kensa/contract/api/labels'
import type { PageQuery } from '@kensa/contract/api/page'
import type { OrgContext } from '@kensa/contract/context'
import { toId } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import { labelVersion } from '@kensa/db/schema/label-version'
import { withOrg } from '@kensa/db/with-org'
import { and, desc, eq, lt } from 'drizzle-orm'
import { z } from 'zod'
import { presentActor } from '../actors/present-actor.ts'
import { decodeCursor, toPage } from '../http/cursor.ts'
import { findLabel } from './find.ts'

const numberPosition = z.int().min(1)

/** Newest first. The versions of exactly this label, also of one that was merged: what it was does not become another's history. */
export async function listLabelVersions(
  db: Db,
  ctx: OrgContext,
  id: string,
  query: PageQuery,
): Promise<{ data: LabelVersion[]; nextCursor: string | null }> {
  const before = query.cursor === undefined ? undefined : decodeCursor(numberPosition, query.cursor)
  const rows = await withOrg(db, ctx, async (tx) => {
    await findLabel(tx, id)
    return tx
      .select()
      .from(labelVersion)
      .where(and(eq(labelVersion.labelId, id), before === undefined ? undefined : lt(labelVersion.number, before)))
      .orderBy(desc(labelVersion.number))
      .limit(query.limit + 1)
  })
  return toPage(rows, query.limit, presentVersion, (row) => row.number)
}

function presentVersion(row: typeof labelVersion.$inferSelect): LabelVersion {
  return {
    number: row.number,
    name: row.name,
    definition: row.definition,
    synonyms: row.synonyms,
    color: row.color,
    hotkey: row.hotkey,
    projectIds: row.projectIds?.map((id) => toId('project', id)) ?? null,
    actor: presentActor(row),
    createdAt: row.createdAt.toISOString(),
  }
}
