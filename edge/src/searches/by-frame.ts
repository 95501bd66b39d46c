import type { SearchFilter, SearchResult } from '@kensa/contract/api/searches'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'
import { defaultSpace } from '@kensa/contract/spaces'
import { embeddingBuiltinV1 } from '@kensa/db/schema/embedding-builtin-v1'
import { withOrg } from '@kensa/db/with-org'
import { eq } from 'drizzle-orm'
import type { Services } from '../ports/services.ts'
import { findByAppearance } from './candidates.ts'
import { freezeSearch } from './freeze.ts'
import { rankByAppearance } from './fuse.ts'
import { readPage } from './page.ts'
import { resolveScope, toScope } from './scope.ts'

/** Frames like one that Kensa has, by its stored vector; the frame itself is left out. */
export async function searchByFrame(
  services: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  frameId: string,
  filter: SearchFilter,
  limit: number,
): Promise<SearchResult> {
  const startedMs = performance.now()
  return withOrg(services.db, ctx, async (tx) => {
    const scope = await resolveScope(tx, toScope(filter))
    const [stored] = await tx.select({ e: embeddingBuiltinV1.e }).from(embeddingBuiltinV1).where(eq(embeddingBuiltinV1.frameId, frameId))
    if (!stored) throw new KensaError('not_found', 'There is no frame with this id.')
    const looking = await findByAppearance(tx, stored.e, limits.searchPoolSize + 1, scope)
    const hits = rankByAppearance(
      looking.filter((hit) => hit.frameId !== frameId),
      limits.searchPoolSize,
    )
    const found = { kind: 'frame' as const, text: null, frameId, terms: [], space: defaultSpace, modelVersion: defaultSpace, hits }
    const row = await freezeSearch(tx, ctx, found, filter, startedMs)
    return readPage(tx, services.storage, row, 0, limit)
  })
}
