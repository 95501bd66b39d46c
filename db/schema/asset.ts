import type { StoredError } from '@kensa/contract/api/problem'
import type { IngestInput } from '@kensa/contract/job-message'
import type { MediaType } from '@kensa/contract/media-types'
import { sql } from 'drizzle-orm'
import { bigint, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, tenantId } from './columns.ts'
import { project } from './project.ts'

export const asset = pgTable(
  'asset',
  {
    ...tenantId(),
    projectId: uuid('project_id').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['image', 'video'] }).notNull(),
    contentType: text('content_type').$type<MediaType>().notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    state: text('state', { enum: ['uploading', 'processing', 'ready', 'failed'] }).notNull(),
    error: jsonb('error').$type<StoredError>(),
    widthPx: integer('width_px'),
    heightPx: integer('height_px'),
    durationMs: bigint('duration_ms', { mode: 'number' }),
    frameCount: integer('frame_count').notNull().default(0),
    /** The multipart upload in storage; null once it is completed or given up. */
    uploadId: text('upload_id'),
    sampling: jsonb('sampling').$type<IngestInput['sampling']>().notNull(),
    /** The latest ingest job. */
    jobId: uuid('job_id'),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'asset_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'asset_project', columns: [t.orgId, t.projectId], foreignColumns: [project.orgId, project.id] }).onDelete(
      'restrict',
    ),
    // One living copy of a file in a project. Uploads under way may race: the second to complete meets this key.
    uniqueIndex('asset_org_id_project_id_sha256').on(t.orgId, t.projectId, t.sha256).where(sql`state in ('processing', 'ready')`),
    index('asset_project_id').on(t.orgId, t.projectId, t.id),
    index('asset_sha256').on(t.orgId, t.sha256),
    index('asset_uploading').on(t.createdAt).where(sql`state = 'uploading'`),
    check('asset_kind', sql`kind in ('image', 'video')`),
    check('asset_state', sql`state in ('uploading', 'processing', 'ready', 'failed')`),
    check('asset_sha256_hex', sql`sha256 ~ '^[0-9a-f]{64}$'`),
    check('asset_bytes', sql`bytes > 0`),
  ],
)
