import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, tenantId } from './columns.ts'
import { frame } from './frame.ts'
import { job } from './job.ts'
import { organization } from './organization.ts'

/** What a language model was asked about a frame and every answer as it came, those that were refused too. */
export const modelAnswer = pgTable(
  'model_answer',
  {
    ...tenantId(),
    jobId: uuid('job_id'),
    frameId: uuid('frame_id'),
    /** The server of the last answer, and its model. */
    endpoint: text('endpoint').notNull(),
    model: text('model').notNull(),
    question: text('question').notNull(),
    /** Whether the last answer was one that something could be made of. */
    valid: boolean('valid').notNull(),
    /** `complaint` null: the one that was taken. */
    tries: jsonb('tries').$type<{ raw: string; complaint: string | null }[]>().notNull(),
    inputTokens: integer('input_tokens').notNull(),
    outputTokens: integer('output_tokens').notNull(),
    tookMs: integer('took_ms').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'model_answer_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'model_answer_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    foreignKey({ name: 'model_answer_job', columns: [t.orgId, t.jobId], foreignColumns: [job.orgId, job.id] }).onDelete('set null'),
    foreignKey({ name: 'model_answer_frame', columns: [t.orgId, t.frameId], foreignColumns: [frame.orgId, frame.id] }).onDelete('cascade'),
    index('model_answer_frame_id').on(t.orgId, t.frameId),
    index('model_answer_job_id').on(t.orgId, t.jobId),
    check('model_answer_tries', sql`jsonb_typeof(tries) = 'array'`),
    check('model_answer_counts', sql`input_tokens >= 0 and output_tokens >= 0 and took_ms >= 0`),
  ],
)
