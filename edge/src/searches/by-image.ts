import type { SearchFilter, SearchResult } from '@kensa/contract/api/searches'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { foreignFormats } from '@kensa/contract/foreign-formats'
import { limits } from '@kensa/contract/limits'
import { type ImageType, isImageType } from '@kensa/contract/media-types'
import { sniffBytes, sniffMediaType } from '@kensa/contract/sniff-media-type'
import { defaultSpace } from '@kensa/contract/spaces'
import { withOrg } from '@kensa/db/with-org'
import { unsupported } from '../assets/claimed-type.ts'
import type { SearchServices } from './by-text.ts'
import { findByAppearance } from './candidates.ts'
import { freezeSearch } from './freeze.ts'
import { rankByAppearance } from './fuse.ts'
import { readPage } from './page.ts'
import { namesIds, resolveScope, toScope } from './scope.ts'

/** Frames like a photo, which is looked at and not kept. */
export async function searchByImage(
  services: SearchServices,
  ctx: OrgContext,
  photo: File,
  filter: SearchFilter,
  limit: number,
): Promise<SearchResult> {
  const startedMs = performance.now()
  const image = await readPhoto(photo)
  const asked = toScope(filter)
  const scope = namesIds(asked) ? await withOrg(services.db, ctx, (tx) => resolveScope(tx, asked)) : asked
  const { vector, modelVersion } = await services.encoder.image(defaultSpace, image.bytes, image.type)
  return withOrg(services.db, ctx, async (tx) => {
    const looking = await findByAppearance(tx, vector, limits.searchPoolSize, scope)
    const hits = rankByAppearance(looking, limits.searchPoolSize)
    const found = { kind: 'image' as const, text: null, frameId: null, terms: [], space: defaultSpace, modelVersion, hits }
    const row = await freezeSearch(tx, ctx, found, filter, startedMs)
    return readPage(tx, services.storage, row, 0, limit)
  })
}

async function readPhoto(photo: File): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: ImageType }> {
  const fields = (message: string) => ({ fields: [{ path: 'image', message }] })
  const name = photo.name || 'The photo'
  if (photo.size === 0) throw new KensaError('file_empty', `${name} is empty (0 bytes).`, fields('is empty'))
  if (photo.size > limits.queryImageBytesMax) {
    const message = `must have at most ${limits.queryImageBytesMax} bytes`
    throw new KensaError('too_large', `${name} has ${photo.size} bytes; a photo to search by ${message}.`, fields(message))
  }
  const bytes = new Uint8Array(await photo.arrayBuffer())
  const sniffed = sniffMediaType(bytes.subarray(0, sniffBytes))
  if (sniffed && 'type' in sniffed) {
    if (isImageType(sniffed.type)) return { bytes, type: sniffed.type }
    throw new KensaError('unsupported_type', `${name} is a video. To search by a moment of it, upload it and search by one of its frames.`)
  }
  throw unsupported(name, sniffed && foreignFormats[sniffed.foreign], 'its first bytes are of no format we know')
}
