import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, tenantId } from './columns.ts'
import { job } from './job.ts'
import { organization } from './organization.ts'

/** Messages that leave only if the transaction that wrote them committed. */
export const outbox = pgTable(
  'outbox',
  {
    ...tenantId(),
    kind: text('kind').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    /** The job it wakes; null for messages that outlive their subject (deleting stored files). */
    jobId: uuid('job_id'),
    createdAt: createdAt(),
    sentAt: instant('sent_at'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: 'outbox_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'outbox_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    foreignKey({ name: 'outbox_job', columns: [t.orgId, t.jobId], foreignColumns: [job.orgId, job.id] }).onDelete('cascade'),
    index('outbox_job_id').on(t.orgId, t.jobId),
    index('outbox_due').on(t.nextAttemptAt).where(sql`sent_at is null`),
    index('outbox_sent').on(t.sentAt).where(sql`sent_at is not null`),
  ],
)
