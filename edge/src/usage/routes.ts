import { pageQuerySchema } from '@kensa/contract/api/page'
import {
  jobUsagePageSchema,
  ledgerEntryPageSchema,
  priceTableSchema,
  spendLimitsInputSchema,
  spendLimitsSchema,
  usageDaysMax,
  usageFilterSchema,
  usageQuerySchema,
  usageReportSchema,
  usageSummarySchema,
} from '@kensa/contract/api/usage'
import { z } from 'zod'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { downloadCsv } from './csv.ts'
import { listEntries } from './entries.ts'
import { getLimits } from './get-limits.ts'
import { listJobUsage } from './jobs.ts'
import { priceTable } from './prices.ts'
import { reportUsage } from './report.ts'
import { setLimits } from './set-limits.ts'
import { summarizeUsage } from './summary.ts'

const range = `Days are UTC, at most ${usageDaysMax} of them; this month so far unless told.`

const report = defineRoute({
  method: 'get',
  path: '/v1/usage',
  operationId: 'getUsage',
  summary: 'Sum up usage by day, project, key, task or unit',
  description: range,
  tag: 'Usage',
  scope: 'usage.read',
  request: { query: usageQuerySchema },
  responses: { 200: { description: 'Usage by group', content: { 'application/json': { schema: usageReportSchema } } } },
})

const summary = defineRoute({
  method: 'get',
  path: '/v1/usage/summary',
  operationId: 'getUsageSummary',
  summary: 'Get the month so far: used, reserved, credit, limit and forecast',
  tag: 'Usage',
  scope: 'usage.read',
  responses: { 200: { description: 'The month so far', content: { 'application/json': { schema: usageSummarySchema } } } },
})

const entries = defineRoute({
  method: 'get',
  path: '/v1/usage/entries',
  operationId: 'listLedgerEntries',
  summary: 'List ledger entries, newest first',
  description: `Everything that is charged, one by one. ${range}`,
  tag: 'Usage',
  scope: 'usage.read',
  request: { query: pageQuerySchema.extend(usageFilterSchema.shape) },
  responses: { 200: { description: 'A page of entries', content: { 'application/json': { schema: ledgerEntryPageSchema } } } },
})

const jobs = defineRoute({
  method: 'get',
  path: '/v1/usage/jobs',
  operationId: 'listJobUsage',
  summary: 'List what each job cost, newest job first',
  description: range,
  tag: 'Usage',
  scope: 'usage.read',
  request: { query: pageQuerySchema.extend(usageFilterSchema.shape) },
  responses: { 200: { description: 'A page of jobs', content: { 'application/json': { schema: jobUsagePageSchema } } } },
})

const csv = defineRoute({
  method: 'get',
  path: '/v1/usage.csv',
  operationId: 'downloadUsage',
  summary: 'Download ledger entries as CSV, newest first',
  description: `Streamed, so it may be long. Text that a spreadsheet would take for a formula is led by an apostrophe. ${range}`,
  tag: 'Usage',
  scope: 'usage.read',
  request: { query: usageFilterSchema },
  responses: { 200: { description: 'The entries', content: { 'text/csv': { schema: z.string() } } } },
})

const readLimits = defineRoute({
  method: 'get',
  path: '/v1/usage/limits',
  operationId: 'getSpendLimits',
  summary: 'Get the monthly spend limits of the organization and its API keys',
  tag: 'Usage',
  scope: 'usage.read',
  responses: { 200: { description: 'The limits', content: { 'application/json': { schema: spendLimitsSchema } } } },
})

const changeLimits = defineRoute({
  method: 'put',
  path: '/v1/usage/limits',
  operationId: 'setSpendLimits',
  summary: 'Set monthly spend limits',
  description:
    'Limits count usage before credit, in calendar months (UTC), and are never overshot: what would go beyond one is refused with `spend_limit_reached`. Limits that are not named stay as they are.',
  tag: 'Usage',
  scope: 'usage.write',
  request: { body: { content: { 'application/json': { schema: spendLimitsInputSchema } }, required: true } },
  responses: { 200: { description: 'The limits as they are now', content: { 'application/json': { schema: spendLimitsSchema } } } },
  problems: ['not_found'],
})

const prices = defineRoute({
  method: 'get',
  path: '/v1/usage/prices',
  operationId: 'getPrices',
  summary: 'Get the price of every unit',
  tag: 'Usage',
  scope: 'usage.read',
  responses: { 200: { description: 'The prices', content: { 'application/json': { schema: priceTableSchema } } } },
})

export const usageRoutes = newRouter()
  .openapi(report, async (c) => c.json(await reportUsage(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(summary, async (c) => c.json(await summarizeUsage(c.var.db, c.var.ctx), 200))
  .openapi(entries, async (c) => c.json(await listEntries(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(jobs, async (c) => c.json(await listJobUsage(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(csv, (c) => {
    const { fileName, body, done } = downloadCsv(c.var.db, c.var.ctx, c.req.valid('query'))
    c.var.defer(() => done)
    return c.body(body, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
    })
  })
  .openapi(readLimits, async (c) => c.json(await getLimits(c.var.db, c.var.ctx), 200))
  .openapi(changeLimits, async (c) => c.json(await setLimits(c.var.db, c.var.ctx, c.req.valid('json')), 200))
  .openapi(prices, (c) => c.json(priceTable(), 200))
