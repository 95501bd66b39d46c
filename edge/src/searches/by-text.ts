import type { SearchFilter, SearchResult } from '@kensa/contract/api/searches'
import type { OrgContext } from '@kensa/contract/context'
import { limits } from '@kensa/contract/limits'
import { defaultSpace } from '@kensa/contract/spaces'
import type { Tx } from '@kensa/db/client/types'
import type { StoredHit } from '@kensa/db/schema/search'
import { withOrg } from '@kensa/db/with-org'
import type { Services } from '../ports/services.ts'
import { assetsOfFrames, findByAppearance, findByFileName } from './candidates.ts'
import { freezeSearch } from './freeze.ts'
import { rankByWords } from './fuse.ts'
import { readPage } from './page.ts'
import { queryText } from './query-text.ts'
import { checkScope, namesIds, type SearchScope, toScope } from './scope.ts'

/** Assets whose names match get their best frames looked at even when the words find nothing in the pictures. */
const namedAssetsMax = 50
const namedFramesMax = 100

export type SearchServices = Pick<Services, 'db' | 'storage' | 'encoder'>

export async function searchByText(
  services: SearchServices,
  ctx: OrgContext,
  text: string,
  filter: SearchFilter,
  limit: number,
): Promise<SearchResult> {
  const startedMs = performance.now()
  const words = queryText(text)
  const scope = toScope(filter)
  if (namesIds(scope)) await withOrg(services.db, ctx, (tx) => checkScope(tx, scope))
  const { vector, terms, modelVersion } = await services.encoder.text(defaultSpace, words)
  return withOrg(services.db, ctx, async (tx) => {
    const hits = await rankCandidates(tx, words, vector, scope)
    const found = { kind: 'text' as const, text: words, frameId: null, terms, space: defaultSpace, modelVersion, hits }
    const row = await freezeSearch(tx, ctx, found, filter, startedMs)
    return readPage(tx, services.storage, row, 0, limit)
  })
}

async function rankCandidates(tx: Tx, words: string, vector: readonly number[], scope: SearchScope): Promise<StoredHit[]> {
  const looking = await findByAppearance(tx, vector, limits.searchPoolSize, scope)
  const bestNames = await findByFileName(tx, words, namedAssetsMax, scope)
  if (bestNames.length === 0) return rankByWords(looking, () => 0, limits.searchPoolSize)
  const named = await findByAppearance(tx, vector, namedFramesMax, { ...scope, assetIds: bestNames.map((name) => name.assetId) })
  const all = [...looking, ...named]
  const frameIds = all.map((hit) => hit.frameId)
  const assetOf = await assetsOfFrames(tx, frameIds)
  // Asked again of just these assets: names may match far beyond the best, and like names must count alike.
  const assetIds = [...new Set(assetOf.values())]
  const names = await findByFileName(tx, words, assetIds.length, { assetIds })
  const similarityOf = new Map(names.map((name) => [name.assetId, name.similarity]))
  return rankByWords(all, (frameId) => similarityOf.get(assetOf.get(frameId) ?? '') ?? 0, limits.searchPoolSize)
}
