import { labelExportQuerySchema, labelImportQuerySchema, labelImportSchema } from '@kensa/contract/api/labels'
import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'
import { z } from 'zod'
import { csvResponse } from '../../http/csv.ts'
import { defineRoute } from '../../http/route.ts'
import { newRouter } from '../../http/router.ts'
import { reading, writing } from '../route-parts.ts'
import { exportLabels } from './export.ts'
import { importLabels } from './import.ts'

const csvSchema = z.string().meta({ description: 'CSV (RFC 4180), UTF-8 with a byte order mark' })

const exportCsv = defineRoute({
  method: 'get',
  path: '/v1/labels.csv',
  operationId: 'exportLabels',
  summary: 'Export labels as CSV',
  description:
    'The file can be changed and given to the import. Cells that a spreadsheet would run as a formula begin with an apostrophe, which the import takes off again.',
  ...reading,
  request: { query: labelExportQuerySchema },
  responses: { 200: { description: 'One line a label, after a line of column names', content: { 'text/csv': { schema: csvSchema } } } },
})

const importCsv = defineRoute({
  method: 'post',
  path: '/v1/labels/import',
  operationId: 'importLabels',
  summary: 'Import labels from CSV: first a dry run, then for good',
  description:
    'Without `digest` it says row by row what would happen and writes nothing. With the digest of that answer and the same file it writes all of it, unless something has changed in between. Rows without an id make labels.',
  ...writing,
  idempotent: true,
  bodyBytesMax: limits.labelImportBytesMax,
  problems: ['import_invalid'],
  request: { query: labelImportQuerySchema, body: { content: { 'text/csv': { schema: csvSchema } }, required: true } },
  responses: { 200: { description: 'What it does, or did', content: { 'application/json': { schema: labelImportSchema } } } },
})

/** Labels as a table that people edit elsewhere. */
export const labelCsvRoutes = newRouter()
  .openapi(exportCsv, async (c) => csvResponse(await exportLabels(c.var.db, c.var.ctx, c.req.valid('query')), 'kensa-labels.csv'))
  .openapi(importCsv, async (c) => {
    const type = c.req.header('content-type') ?? ''
    if (!/^text\/csv\b/i.test(type)) throw new KensaError('unsupported_type', `The body must be text/csv, is “${type}”.`)
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    return c.json(await importLabels(c.var.db, c.var.ctx, bytes, c.req.valid('query').digest), 200)
  })
