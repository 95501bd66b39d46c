import { auditFilterSchema, auditPageSchema } from '@kensa/contract/api/audit'
import { pageQuerySchema } from '@kensa/contract/api/page'
import { limits } from '@kensa/contract/limits'
import { z } from 'zod'
import { csvResponse } from '../http/csv.ts'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { exportAudit } from './export-csv.ts'
import { listAudit } from './list.ts'

const list = defineRoute({
  method: 'get',
  path: '/v1/audit',
  operationId: 'listAuditEntries',
  summary: 'List what was changed, by whom and from where, newest first',
  description: 'Entries are written together with the change that they tell of. Nobody can change or delete them.',
  tag: 'Audit',
  scope: 'audit.read',
  request: { query: pageQuerySchema.extend(auditFilterSchema.shape) },
  responses: { 200: { description: 'A page of entries', content: { 'application/json': { schema: auditPageSchema } } } },
})

const exportCsv = defineRoute({
  method: 'get',
  path: '/v1/audit.csv',
  operationId: 'exportAuditEntries',
  summary: 'Export the audit log as CSV',
  description: `The same filters as the list, at most ${limits.auditExportRowsMax} entries a file. Cells that a spreadsheet would run as a formula begin with an apostrophe.`,
  tag: 'Audit',
  scope: 'audit.read',
  request: { query: auditFilterSchema },
  problems: ['too_large'],
  responses: {
    200: {
      description: 'One line an entry, after a line of column names',
      content: { 'text/csv': { schema: z.string().meta({ description: 'CSV (RFC 4180), UTF-8 with a byte order mark' }) } },
    },
  },
})

export const auditRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listAudit(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(exportCsv, async (c) => csvResponse(await exportAudit(c.var.db, c.var.ctx, c.req.valid('query')), 'kensa-audit.csv'))
