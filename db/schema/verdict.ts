import type { StoredDecision, StoredRule } from '@kensa/contract/decision'
import type { JobTask } from '@kensa/contract/job-message'
import type { Provenance } from '@kensa/contract/verdict'
import { sql } from 'drizzle-orm'
import {
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { asset } from './asset.ts'
import { certificateBasis } from './certificate-basis.ts'
import { createdAt, instant, tenantId } from './columns.ts'
import { job } from './job.ts'
import { organization } from './organization.ts'
import { project } from './project.ts'

type Json = Record<string, unknown>

/**
 * A machine's answer about a subject, of every task alike: all that `decide()` was given and what it gave, so that it replays from the row
 * alone. Append-only: the one change there is is that a later answer takes its place.
 */
export const verdict = pgTable(
  'verdict',
  {
    ...tenantId(),
    projectId: uuid('project_id'),
    jobId: uuid('job_id'),
    task: text('task').$type<JobTask>().notNull(),
    subjectKind: text('subject_kind', { enum: ['frame', 'region', 'specimen', 'asset', 'asset_pair'] }).notNull(),
    /** Of a pair the first asset. Frames and regions may be gone: the verdict about them stays as long as their asset. */
    subjectId: uuid('subject_id').notNull(),
    assetId: uuid('asset_id'),
    otherAssetId: uuid('other_asset_id'),
    value: jsonb('value').$type<Json>().notNull(),
    scores: jsonb('scores').$type<Json>().notNull(),
    confidence: doublePrecision('confidence'),
    evidence: jsonb('evidence').$type<Json>().notNull(),
    provenance: jsonb('provenance').$type<Provenance>().notNull(),
    rule: jsonb('rule').$type<StoredRule>().notNull(),
    auditDraw: doublePrecision('audit_draw').notNull(),
    holds: text('holds').array().notNull(),
    versions: jsonb('versions').$type<Record<string, string>>().notNull(),
    decision: text('decision').$type<StoredDecision['decision']>().notNull(),
    reason: text('reason').$type<StoredDecision['reason']>().notNull(),
    auditInclusion: doublePrecision('audit_inclusion').notNull(),
    /** Names the question. */
    key: text('key').notNull(),
    /** Tells several answers to one question apart. */
    answerIndex: integer('answer_index').notNull().default(0),
    /** The label that it says, where it says one. */
    labelId: uuid('label_id'),
    /** What it is evidence about, where a goal of the organization covers it. */
    basisId: uuid('basis_id'),
    createdAt: createdAt(),
    supersededAt: instant('superseded_at'),
  },
  (t) => [
    primaryKey({ name: 'verdict_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'verdict_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    foreignKey({ name: 'verdict_project', columns: [t.orgId, t.projectId], foreignColumns: [project.orgId, project.id] }).onDelete(
      'set null',
    ),
    foreignKey({ name: 'verdict_job', columns: [t.orgId, t.jobId], foreignColumns: [job.orgId, job.id] }).onDelete('set null'),
    foreignKey({ name: 'verdict_asset', columns: [t.orgId, t.assetId], foreignColumns: [asset.orgId, asset.id] }).onDelete('cascade'),
    foreignKey({ name: 'verdict_other_asset', columns: [t.orgId, t.otherAssetId], foreignColumns: [asset.orgId, asset.id] }).onDelete(
      'cascade',
    ),
    foreignKey({
      name: 'verdict_basis',
      columns: [t.orgId, t.basisId],
      foreignColumns: [certificateBasis.orgId, certificateBasis.id],
    }).onDelete('set null'),
    uniqueIndex('verdict_standing').on(t.orgId, t.key, t.answerIndex).where(sql`superseded_at is null`),
    index('verdict_project_id').on(t.orgId, t.projectId, t.id),
    index('verdict_job_id').on(t.orgId, t.jobId, t.id),
    index('verdict_asset_id').on(t.orgId, t.assetId, t.id),
    index('verdict_other_asset_id').on(t.orgId, t.otherAssetId).where(sql`other_asset_id is not null`),
    index('verdict_subject_id').on(t.orgId, t.subjectId, t.id),
    index('verdict_basis_id').on(t.orgId, t.basisId, t.id).where(sql`basis_id is not null`),
    index('verdict_decision').on(t.orgId, t.decision, t.id),
    check('verdict_confidence', sql`confidence between 0 and 1`),
    check('verdict_audit_draw', sql`audit_draw >= 0 and audit_draw < 1`),
  ],
)
