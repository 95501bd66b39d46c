import { pageQuerySchema } from '@kensa/contract/api/page'
import {
  claimedSchema,
  claimInputSchema,
  decidedManySchema,
  decidedSchema,
  decideInputSchema,
  decideManyInputSchema,
  itemChangeSchema,
  openFilterSchema,
  releaseInputSchema,
  reportInputSchema,
  reviewFilterSchema,
  reviewItemPageSchema,
  reviewItemSchema,
  reviewLogQuerySchema,
  reviewPageSchema,
  reviewSettingsInputSchema,
  reviewSettingsSchema,
  reviewStatsSchema,
  undoInputSchema,
  undoneSchema,
} from '@kensa/contract/api/reviews'
import { idSchema } from '@kensa/contract/ids'
import { withOrg } from '@kensa/db/with-org'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { openServices } from '../ports/services.ts'
import { changeItem } from './change-item.ts'
import { changeSettings } from './change-settings.ts'
import { claimItems } from './claim-items.ts'
import { decideItem } from './decide-item.ts'
import { decideMany } from './decide-many.ts'
import { getItem } from './find-item.ts'
import { listItems } from './list-items.ts'
import { listReviews } from './list-reviews.ts'
import { readSettings } from './read-settings.ts'
import { readStats } from './read-stats.ts'
import { releaseItems } from './release-items.ts'
import { reportVerdict } from './report-verdict.ts'
import { undoReview } from './undo-review.ts'

const reading = { tag: 'Reviews', scope: 'review.read' } as const
const writing = { tag: 'Reviews', scope: 'review.write' } as const
const params = z.object({ itemId: idSchema('reviewItem') })
const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } })
const body = <T extends z.ZodType>(schema: T) => ({ content: json(schema), required: true })
const idOf = (param: { itemId: string }) => uuidOf('reviewItem', param.itemId)

const list = defineRoute({
  method: 'get',
  path: '/v1/review-items',
  operationId: 'listReviewItems',
  summary: 'List what waits for a person, or was decided',
  description: 'Of every task alike. Filters narrow each other. Reading takes nothing: to work on items, claim them.',
  ...reading,
  request: { query: pageQuerySchema.extend(reviewFilterSchema.shape) },
  responses: { 200: { description: 'A page of items', content: json(reviewItemPageSchema) } },
})

const get = defineRoute({
  method: 'get',
  path: '/v1/review-items/{itemId}',
  operationId: 'getReviewItem',
  summary: 'Get a review item',
  ...reading,
  request: { params },
  responses: { 200: { description: 'The item', content: json(reviewItemSchema) } },
})

const claim = defineRoute({
  method: 'post',
  path: '/v1/review-items/claim',
  operationId: 'claimReviewItems',
  summary: 'Take the items that come first',
  description:
    "They are the caller's for ten minutes, so that no two people do one item twice; claiming again renews them. What others have at hand, what is for somebody else, and what the caller passed on is not given out.",
  ...writing,
  request: { body: body(claimInputSchema) },
  responses: { 200: { description: 'The items, and how many are left', content: json(claimedSchema) } },
})

const release = defineRoute({
  method: 'post',
  path: '/v1/review-items/release',
  operationId: 'releaseReviewItems',
  summary: 'Let claimed items go',
  ...writing,
  request: { body: body(releaseInputSchema) },
  responses: { 204: { description: 'They are free again' } },
})

const decideOfMany = defineRoute({
  method: 'post',
  path: '/v1/review-items/decide-many',
  operationId: 'decideReviewItems',
  summary: 'Give many items the same answer',
  description:
    'By filter or by id, up to 2,000 in one transaction. Items that prove a certificate are kept: they are to be looked at one by one. Items that somebody else is at are left to them.',
  ...writing,
  idempotent: true,
  problems: ['version_conflict'],
  request: { body: body(decideManyInputSchema) },
  responses: { 200: { description: 'What was decided', content: json(decidedManySchema) } },
})

const decide = defineRoute({
  method: 'post',
  path: '/v1/review-items/{itemId}/decide',
  operationId: 'decideReviewItem',
  summary: 'Decide an item, or pass it on',
  description: 'Changes what the verdict is about at once: a region is accepted, rejected or becomes what it was corrected to.',
  ...writing,
  idempotent: true,
  problems: ['version_conflict'],
  request: { params, body: body(decideInputSchema) },
  responses: { 200: { description: 'The item, and what was noted', content: json(decidedSchema) } },
})

const change = defineRoute({
  method: 'patch',
  path: '/v1/review-items/{itemId}',
  operationId: 'changeReviewItem',
  summary: 'Change for whom an open item is, until when, and how early it comes',
  ...writing,
  problems: ['version_conflict'],
  request: { params, body: body(itemChangeSchema) },
  responses: { 200: { description: 'The item', content: json(reviewItemSchema) } },
})

const log = defineRoute({
  method: 'get',
  path: '/v1/reviews',
  operationId: 'listReviews',
  summary: 'List what people did, newest first',
  description: 'The whole log: nothing in it is ever changed, but to say what was undone.',
  ...reading,
  request: { query: pageQuerySchema.extend(reviewLogQuerySchema.shape) },
  responses: { 200: { description: 'A page of the log', content: json(reviewPageSchema) } },
})

const undo = defineRoute({
  method: 'post',
  path: '/v1/reviews/undo',
  operationId: 'undoReview',
  summary: "Undo one of the caller's last 50 actions",
  description: 'The last one, unless one is named; an action on many is one. What somebody has changed since stays as it is.',
  ...writing,
  idempotent: true,
  problems: ['version_conflict'],
  request: { body: body(undoInputSchema) },
  responses: { 200: { description: 'What waits again', content: json(undoneSchema) } },
})

const stats = defineRoute({
  method: 'get',
  path: '/v1/review-stats',
  operationId: 'getReviewStats',
  summary: 'Count what waits, and how fast it is decided',
  ...reading,
  request: { query: openFilterSchema },
  responses: { 200: { description: 'The counts', content: json(reviewStatsSchema) } },
})

const settings = defineRoute({
  method: 'get',
  path: '/v1/review-settings',
  operationId: 'getReviewSettings',
  summary: 'Get the tiers and due times of the queue',
  ...reading,
  responses: { 200: { description: 'The settings', content: json(reviewSettingsSchema) } },
})

const setSettings = defineRoute({
  method: 'put',
  path: '/v1/review-settings',
  operationId: 'changeReviewSettings',
  summary: 'Change the tiers and due times of the queue',
  tag: 'Reviews',
  scope: 'certificate.write',
  problems: ['version_conflict'],
  request: { body: body(reviewSettingsInputSchema) },
  responses: { 200: { description: 'The settings', content: json(reviewSettingsSchema) } },
})

const report = defineRoute({
  method: 'post',
  path: '/v1/verdicts/{verdictId}/report',
  operationId: 'reportVerdict',
  summary: 'Doubt an answer, so that a person looks at it',
  description: 'Also one that was decided before, by a machine or a person: it waits again, near the front.',
  ...writing,
  idempotent: true,
  request: { params: z.object({ verdictId: idSchema('verdict') }), body: body(reportInputSchema) },
  responses: { 200: { description: 'The item that waits', content: json(reviewItemSchema) } },
})

export const reviewRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listItems(openServices(c.env, c.var.db), c.var.ctx, c.req.valid('query')), 200))
  .openapi(claim, async (c) => c.json(await claimItems(openServices(c.env, c.var.db), c.var.ctx, c.req.valid('json')), 200))
  .openapi(release, async (c) => {
    await releaseItems(c.var.db, c.var.ctx, c.req.valid('json').itemIds)
    return c.body(null, 204)
  })
  .openapi(decideOfMany, async (c) => c.json(await decideMany(c.var.db, c.var.ctx, c.req.valid('json')), 200))
  .openapi(get, async (c) => c.json(await getItem(openServices(c.env, c.var.db), c.var.ctx, idOf(c.req.valid('param'))), 200))
  .openapi(decide, async (c) => {
    return c.json(await decideItem(openServices(c.env, c.var.db), c.var.ctx, idOf(c.req.valid('param')), c.req.valid('json')), 200)
  })
  .openapi(change, async (c) => {
    return c.json(await changeItem(openServices(c.env, c.var.db), c.var.ctx, idOf(c.req.valid('param')), c.req.valid('json')), 200)
  })
  .openapi(log, async (c) => c.json(await listReviews(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(undo, async (c) => c.json(await undoReview(openServices(c.env, c.var.db), c.var.ctx, c.req.valid('json')), 200))
  .openapi(stats, async (c) => c.json(await readStats(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(settings, async (c) => c.json(await withOrg(c.var.db, c.var.ctx, readSettings), 200))
  .openapi(setSettings, async (c) => c.json(await changeSettings(c.var.db, c.var.ctx, c.req.valid('json')), 200))
  .openapi(report, async (c) => {
    const verdictId = uuidOf('verdict', c.req.valid('param').verdictId)
    return c.json(await reportVerdict(openServices(c.env, c.var.db), c.var.ctx, verdictId, c.req.valid('json').note), 200)
  })
