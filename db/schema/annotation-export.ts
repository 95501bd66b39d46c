import type { ExportFormat } from '@kensa/contract/annotation-files'
import type { Export } from '@kensa/contract/api/exports'
import type { ExportInput } from '@kensa/contract/job-message'
import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, tenantId } from './columns.ts'
import { job } from './job.ts'

/** A file that annotations leave in. It has the id of the job that makes it; where that stands, the job says. */
export const annotationExport = pgTable(
  'annotation_export',
  {
    ...tenantId(),
    format: text('format').$type<ExportFormat>().notNull(),
    input: jsonb('input').$type<ExportInput>().notNull(),
    storageKey: text('storage_key'),
    /** The multipart upload under way, so that another attempt can abort it. */
    uploadId: text('upload_id'),
    sha256: text('sha256'),
    bytes: bigint('bytes', { mode: 'number' }),
    counts: jsonb('counts').$type<NonNullable<Export['counts']>>(),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    expiresAt: instant('expires_at'),
  },
  (t) => [
    primaryKey({ name: 'annotation_export_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'annotation_export_job', columns: [t.orgId, t.id], foreignColumns: [job.orgId, job.id] }).onDelete('cascade'),
    check('annotation_export_whole', sql`(sha256 is null) = (expires_at is null)`),
  ],
)
