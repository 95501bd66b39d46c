import type { SearchFilter } from '@kensa/contract/api/searches'
import type { OrgContext } from '@kensa/contract/context'
import { newUuid } from '@kensa/contract/ids'
import { actorText } from '@kensa/db/actor-text'
import type { Tx } from '@kensa/db/client/types'
import { recordUsage } from '@kensa/db/record-usage'
import { search } from '@kensa/db/schema/search'
import { uuidOf } from '../http/uuid-of.ts'

type Frozen = Pick<typeof search.$inferSelect, 'kind' | 'text' | 'frameId' | 'terms' | 'space' | 'modelVersion' | 'hits'>
export type SearchRow = typeof search.$inferSelect

/** Stores a search with its whole candidate pool, so that every page of it is cut from the same result; and charges for it, once. */
export async function freezeSearch(tx: Tx, ctx: OrgContext, found: Frozen, filter: SearchFilter, startedMs: number): Promise<SearchRow> {
  const tookMs = Math.round((performance.now() - startedMs) * 10) / 10
  const row = { orgId: ctx.orgId, id: newUuid(), ...found, filter, actor: actorText(ctx.actor), tookMs }
  // The pool is long: it need not come back.
  const [stored] = await tx.insert(search).values(row).returning({ createdAt: search.createdAt })
  if (!stored) throw new Error('an insert returned no row')
  await chargeSearch(tx, ctx, row.id, filter)
  return { ...row, createdAt: stored.createdAt }
}

/** A search within one project is booked to it. */
async function chargeSearch(tx: Tx, ctx: OrgContext, id: string, { projectIds = [] }: SearchFilter): Promise<void> {
  const [only, ...others] = projectIds
  const projectId = only !== undefined && others.length === 0 ? uuidOf('project', only) : null
  const apiKeyId = ctx.actor.kind === 'apiKey' ? ctx.actor.apiKeyId : null
  await recordUsage(tx, ctx, { unit: 'search', chunk: id, quantity: 1, jobId: null, task: null, projectId, apiKeyId })
}
