import type { JobTask } from '@kensa/contract/job-message'
import { sql } from 'drizzle-orm'
import { bigint, check, date, foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt } from './columns.ts'
import { job } from './job.ts'

/** What is still held for a job that has not ended. It goes with the job's end, however that comes (a trigger). */
export const usageReservation = pgTable(
  'usage_reservation',
  {
    orgId: uuid('org_id').notNull(),
    jobId: uuid('job_id').notNull(),
    month: date('month').notNull(),
    reservedMicros: bigint('reserved_micros', { mode: 'number' }).notNull(),
    projectId: uuid('project_id'),
    apiKeyId: uuid('api_key_id'),
    task: text('task').$type<JobTask>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'usage_reservation_pkey', columns: [t.orgId, t.jobId] }),
    foreignKey({ name: 'usage_reservation_job', columns: [t.orgId, t.jobId], foreignColumns: [job.orgId, job.id] }).onDelete('cascade'),
    check('usage_reservation_reserved', sql`reserved_micros >= 0`),
  ],
)
