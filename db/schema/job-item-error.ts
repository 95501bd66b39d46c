import type { StoredError } from '@kensa/contract/api/problem'
import { foreignKey, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, tenantId } from './columns.ts'
import { job } from './job.ts'

export const jobItemError = pgTable(
  'job_item_error',
  {
    ...tenantId(),
    jobId: uuid('job_id').notNull(),
    /** Names the item within the job, so that doing it twice stores its error once. */
    key: text('key').notNull(),
    subject: text('subject').notNull(),
    error: jsonb('error').$type<StoredError>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'job_item_error_pkey', columns: [t.orgId, t.id] }),
    unique('job_item_error_org_id_job_id_key').on(t.orgId, t.jobId, t.key),
    foreignKey({ name: 'job_item_error_job', columns: [t.orgId, t.jobId], foreignColumns: [job.orgId, job.id] }).onDelete('cascade'),
  ],
)
