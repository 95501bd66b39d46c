import type { ImportFormat } from '@kensa/contract/annotation-files'
import type { ImportCounts, ImportReport } from '@kensa/contract/api/imports'
import { bigint, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, tenantId } from './columns.ts'
import { job } from './job.ts'
import { organization } from './organization.ts'
import { project } from './project.ts'

/** A file that annotations come in: checked by one job, applied by another. */
export const annotationImport = pgTable(
  'annotation_import',
  {
    ...tenantId(),
    format: text('format').$type<ImportFormat>().notNull(),
    name: text('name').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    projectId: uuid('project_id'),
    checkJobId: uuid('check_job_id'),
    applyJobId: uuid('apply_job_id'),
    /** Of each batch of frames what stood on them when it was checked. */
    batchDigests: text('batch_digests').array(),
    report: jsonb('report').$type<ImportReport>(),
    applied: jsonb('applied').$type<ImportCounts>(),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'annotation_import_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'annotation_import_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    foreignKey({
      name: 'annotation_import_project',
      columns: [t.orgId, t.projectId],
      foreignColumns: [project.orgId, project.id],
    }).onDelete('set null'),
    foreignKey({ name: 'annotation_import_check_job', columns: [t.orgId, t.checkJobId], foreignColumns: [job.orgId, job.id] }).onDelete(
      'set null',
    ),
    foreignKey({ name: 'annotation_import_apply_job', columns: [t.orgId, t.applyJobId], foreignColumns: [job.orgId, job.id] }).onDelete(
      'set null',
    ),
    index('annotation_import_project_id').on(t.orgId, t.projectId),
    index('annotation_import_check_job_id').on(t.orgId, t.checkJobId),
    index('annotation_import_apply_job_id').on(t.orgId, t.applyJobId),
  ],
)
