import { pageQuerySchema } from '@kensa/contract/api/page'
import {
  type SearchFilter,
  searchFilterSchema,
  searchHistoryPageSchema,
  searchInputSchema,
  searchResultSchema,
} from '@kensa/contract/api/searches'
import { KensaError } from '@kensa/contract/errors'
import { idSchema } from '@kensa/contract/ids'
import { limits } from '@kensa/contract/limits'
import { z } from 'zod'
import { fieldErrors, summarize } from '../http/field-errors.ts'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { openServices } from '../ports/services.ts'
import { searchByFrame } from './by-frame.ts'
import { searchByImage } from './by-image.ts'
import { searchByText } from './by-text.ts'
import { getSearchPage } from './get.ts'
import { listSearches } from './list.ts'

const firstPage = pageQuerySchema.pick({ limit: true })
const oneResult = { 'application/json': { schema: searchResultSchema } }
const multipartOverhead = 64 * 1024

const photoSchema = z.strictObject({
  image: z
    .instanceof(File, { error: 'must be a file' })
    .meta({ type: 'string', format: 'binary', description: `A photo, at most ${limits.queryImageBytesMax} bytes` }),
  filter: z.string().max(20_000).optional().meta({ description: 'A SearchFilter as JSON', example: '{"kind":"image"}' }),
})

const create = defineRoute({
  method: 'post',
  path: '/v1/searches',
  operationId: 'createSearch',
  summary: 'Search by words or by a frame',
  description:
    'Words may be English, Japanese or Korean, mixed as you like. The result is frozen: later pages come from the same candidates. The frame that is searched by is left out.',
  tag: 'Searches',
  scope: 'search.read',
  request: { query: firstPage, body: { content: { 'application/json': { schema: searchInputSchema } }, required: true } },
  responses: { 201: { description: 'The first page', content: oneResult } },
})

const createByImage = defineRoute({
  method: 'post',
  path: '/v1/searches/by-image',
  operationId: 'createSearchByImage',
  summary: 'Search by a photo',
  description: 'The photo is looked at and not kept.',
  tag: 'Searches',
  scope: 'search.read',
  bodyBytesMax: limits.queryImageBytesMax + multipartOverhead,
  request: { query: firstPage, body: { content: { 'multipart/form-data': { schema: photoSchema } }, required: true } },
  responses: { 201: { description: 'The first page', content: oneResult } },
})

const list = defineRoute({
  method: 'get',
  path: '/v1/searches',
  operationId: 'listSearches',
  summary: "List the caller's own searches, newest first",
  tag: 'Searches',
  scope: 'search.read',
  request: { query: pageQuerySchema },
  responses: { 200: { description: 'A page of the history', content: { 'application/json': { schema: searchHistoryPageSchema } } } },
})

const get = defineRoute({
  method: 'get',
  path: '/v1/searches/{searchId}',
  operationId: 'getSearch',
  summary: 'Get a page of a search',
  description: 'Without a cursor the first page. Frames deleted since are left out; the ranks of the others stay.',
  tag: 'Searches',
  scope: 'search.read',
  request: { params: z.object({ searchId: idSchema('search') }), query: pageQuerySchema },
  responses: { 200: { description: 'A page of hits', content: oneResult } },
})

export const searchRoutes = newRouter()
  .openapi(create, async (c) => {
    const services = openServices(c.env, c.var.db)
    const { text, frameId, filter = {} } = c.req.valid('json')
    const { limit } = c.req.valid('query')
    if (frameId !== undefined) return c.json(await searchByFrame(services, c.var.ctx, uuidOf('frame', frameId), filter, limit), 201)
    return c.json(await searchByText(services, c.var.ctx, text ?? '', filter, limit), 201)
  })
  .openapi(createByImage, async (c) => {
    const { image, filter } = c.req.valid('form')
    const services = openServices(c.env, c.var.db)
    return c.json(await searchByImage(services, c.var.ctx, image, parseFilter(filter), c.req.valid('query').limit), 201)
  })
  .openapi(list, async (c) => c.json(await listSearches(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(get, async (c) => {
    const id = uuidOf('search', c.req.valid('param').searchId)
    return c.json(await getSearchPage(openServices(c.env, c.var.db), c.var.ctx, id, c.req.valid('query')), 200)
  })

/** A form carries text only, so the filter comes as JSON. */
function parseFilter(text: string | undefined): SearchFilter {
  const parsed = searchFilterSchema.safeParse(text === undefined || text === '' ? {} : parseJson(text))
  if (parsed.success) return parsed.data
  const fields = fieldErrors(parsed.error.issues, 'filter')
  throw new KensaError('invalid_input', summarize(fields), { fields })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
