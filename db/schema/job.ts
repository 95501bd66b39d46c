import type { StoredError } from '@kensa/contract/api/problem'
import type { AnnotatePreview, JobInput, JobStage, JobTask } from '@kensa/contract/job-message'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { apiKey } from './api-key.ts'
import { asset } from './asset.ts'
import { createdAt, instant, tenantId } from './columns.ts'
import { project } from './project.ts'

export const job = pgTable(
  'job',
  {
    ...tenantId(),
    task: text('task').$type<JobTask>().notNull(),
    state: text('state', { enum: ['queued', 'running', 'succeeded', 'partially_succeeded', 'failed', 'canceled'] })
      .notNull()
      .default('queued'),
    input: jsonb('input').$type<JobInput>().notNull(),
    assetId: uuid('asset_id'),
    /** Counts the runners that took the job, and fences: a chunk commits only while its attempt is the current one. */
    attempt: integer('attempt').notNull().default(0),
    leaseUntil: instant('lease_until'),
    progressStage: text('progress_stage').$type<JobStage>(),
    progressDone: integer('progress_done').notNull().default(0),
    progressTotal: integer('progress_total'),
    error: jsonb('error').$type<StoredError>(),
    itemErrorCount: integer('item_error_count').notNull().default(0),
    /** What a later attempt needs to go on from here. */
    checkpoint: jsonb('checkpoint').$type<Record<string, unknown>>(),
    /** What a preview found. */
    result: jsonb('result').$type<AnnotatePreview>(),
    cancelRequestedAt: instant('cancel_requested_at'),
    createdAt: createdAt(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
    /** Not claimed before this. */
    availableAt: instant('available_at').notNull().default(sql`clock_timestamp()`),
    /** When anything that its owner sees of it changed; kept by a trigger. */
    changedAt: instant('changed_at').notNull().default(sql`clock_timestamp()`),
    /** SHA-256 of the caller and the Idempotency-Key that asked for it. */
    requestKey: text('request_key'),
    /** Where it comes from, for itemised usage. */
    projectId: uuid('project_id'),
    apiKeyId: uuid('api_key_id'),
    createdBy: text('created_by').notNull().default('system'),
  },
  (t) => [
    primaryKey({ name: 'job_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'job_asset', columns: [t.orgId, t.assetId], foreignColumns: [asset.orgId, asset.id] }).onDelete('cascade'),
    foreignKey({ name: 'job_project', columns: [t.orgId, t.projectId], foreignColumns: [project.orgId, project.id] }).onDelete('set null'),
    foreignKey({ name: 'job_api_key', columns: [t.orgId, t.apiKeyId], foreignColumns: [apiKey.orgId, apiKey.id] }).onDelete('restrict'),
    index('job_project_id').on(t.orgId, t.projectId, t.id),
    index('job_api_key_id').on(t.orgId, t.apiKeyId).where(sql`api_key_id is not null`),
    index('job_asset_id').on(t.orgId, t.assetId),
    unique('job_org_id_request_key').on(t.orgId, t.requestKey),
    index('job_waiting').on(t.orgId, t.availableAt, t.id).where(sql`state = 'queued'`),
    index('job_running').on(t.orgId).where(sql`state = 'running'`),
    index('job_changed_at').on(t.orgId, t.changedAt),
    index('job_state').on(t.orgId, t.state, t.id),
    index('job_lease').on(t.leaseUntil).where(sql`state = 'running'`),
    index('job_queued').on(t.createdAt).where(sql`state = 'queued'`),
    check('job_state_known', sql`state in ('queued', 'running', 'succeeded', 'partially_succeeded', 'failed', 'canceled')`),
    check('job_lease_while_running', sql`state <> 'running' or lease_until is not null`),
  ],
)
