import type { SearchFilter, SearchResult } from '@kensa/contract/api/searches'
import type { OrgContext } from '@kensa/contract/context'
import { limits } from '@kensa/contract/limits'
import { defaultSpace } from '@kensa/contract/spaces'
import type { Tx } from '@kensa/db/client/types'
import type { StoredHit } from '@kensa/db/schema/search'
import { withOrg } from '@kensa/db/with-org'
import { findNamedLabels, type NamedLabel } from '../labels/find-named.ts'
import type { Services } from '../ports/services.ts'
import { assetsOfFrames, carriedShares, findByAppearance, findByFileName } from './candidates.ts'
import { freezeSearch } from './freeze.ts'
import { rankByWords } from './fuse.ts'
import { readPage } from './page.ts'
import { queryText } from './query-text.ts'
import { namesIds, resolveScope, type SearchScope, toScope } from './scope.ts'
import { understoodTerms, widenQuery } from './widen.ts'

/** Assets whose names match get their best frames looked at even when the words find nothing in the pictures. */
const namedAssetsMax = 50
const namedFramesMax = 100
/** Frames that carry a label which the words name are looked at too, however little they look like the words. */
const labeledFramesMax = 100

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
  const { scope, labels, encoded } = await understand(services, ctx, words, toScope(filter))
  const { vector, terms, modelVersion } = encoded
  return withOrg(services.db, ctx, async (tx) => {
    const hits = await rankCandidates(tx, words, vector, scope, labels)
    const found = { kind: 'text' as const, text: words, frameId: null, terms, space: defaultSpace, modelVersion, hits }
    const row = await freezeSearch(tx, ctx, found, filter, startedMs)
    return readPage(tx, services.storage, row, 0, limit)
  })
}

/**
 * Looks for labels in the words while the encoder reads them, so that a query that names none waits for nothing. One that does is read
 * once more with the label's other names.
 */
async function understand({ db, encoder }: SearchServices, ctx: OrgContext, words: string, asked: SearchScope) {
  const look = () => withOrg(db, ctx, async (tx) => ({ scope: await resolveScope(tx, asked), labels: await findNamedLabels(tx, words) }))
  const read = (text: string) => encoder.text(defaultSpace, text)
  // A filter that names nothing is refused before anything is sent away.
  const seen = namesIds(asked) ? await look() : undefined
  const [plain, { scope, labels }] = await Promise.all([read(words), seen ?? look()])
  const widened = widenQuery(words, labels)
  const { vector } = widened === words ? plain : await read(widened)
  return { scope, labels, encoded: { ...plain, vector, terms: understoodTerms(labels, plain.terms) } }
}

async function rankCandidates(
  tx: Tx,
  words: string,
  vector: readonly number[],
  scope: SearchScope,
  labels: readonly NamedLabel[],
): Promise<StoredHit[]> {
  const looking = await findByAppearance(tx, vector, limits.searchPoolSize, scope)
  const trees = labels.map((label) => label.treeIds)
  // A filter by label bounds the candidates already.
  const labeled =
    trees.length === 0 || scope.labelIds ? [] : await findByAppearance(tx, vector, labeledFramesMax, { ...scope, labelIds: trees.flat() })
  const bestNames = await findByFileName(tx, words, namedAssetsMax, scope)
  const named =
    bestNames.length === 0
      ? []
      : await findByAppearance(tx, vector, namedFramesMax, { ...scope, assetIds: bestNames.map((name) => name.assetId) })
  const all = [...looking, ...labeled, ...named]
  const frameIds = all.map((hit) => hit.frameId)
  const carried = trees.length === 0 ? undefined : await carriedShares(tx, frameIds, trees)
  const ofLabel = carried && ((frameId: string) => carried.get(frameId) ?? 0)
  if (bestNames.length === 0) return rankByWords(all, () => 0, limits.searchPoolSize, ofLabel)
  const assetOf = await assetsOfFrames(tx, frameIds)
  // Asked again of just these assets: names may match far beyond the best, and like names must count alike.
  const assetIds = [...new Set(assetOf.values())]
  const names = await findByFileName(tx, words, assetIds.length, { assetIds })
  const similarityOf = new Map(names.map((name) => [name.assetId, name.similarity]))
  return rankByWords(all, (frameId) => similarityOf.get(assetOf.get(frameId) ?? '') ?? 0, limits.searchPoolSize, ofLabel)
}
