import type { JobTask } from '@kensa/contract/job-message'
import type { ReviewOutcome, ReviewReason, ReviewState } from '@kensa/contract/review'
import type { SubjectKind } from '@kensa/contract/verdict'
import { sql } from 'drizzle-orm'
import { boolean, doublePrecision, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, tenantId } from './columns.ts'
import { organization } from './organization.ts'
import { project } from './project.ts'
import { verdict } from './verdict.ts'

/** A doubtful verdict, waiting or decided; one for each. */
export const reviewItem = pgTable(
  'review_item',
  {
    ...tenantId(),
    verdictId: uuid('verdict_id').notNull(),
    projectId: uuid('project_id'),
    task: text('task').$type<JobTask>().notNull(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    assetId: uuid('asset_id'),
    labelId: uuid('label_id'),
    confidence: doublePrecision('confidence'),
    reason: text('reason').$type<ReviewReason>().notNull(),
    priority: integer('priority').notNull().default(0),
    /** Items that are alike: they may be looked at together. */
    cluster: text('cluster'),
    dueAt: instant('due_at'),
    assigneeId: uuid('assignee_id'),
    escalatedAt: instant('escalated_at'),
    escalatedBy: text('escalated_by'),
    note: text('note'),
    /** Probability with which a person was to see it one by one, and whether the draw fell on it; not shown while it waits. */
    inclusion: doublePrecision('inclusion').notNull().default(0),
    sampled: boolean('sampled').notNull().default(false),
    /** Its confidence would tell whether it is an audit, so nobody is told it while it waits. */
    blind: boolean('blind').notNull().default(false),
    /** `user:<uuid>` or `apiKey:<uuid>`. */
    claimedBy: text('claimed_by'),
    claimedUntil: instant('claimed_until'),
    state: text('state').$type<ReviewState>().notNull().default('open'),
    outcome: text('outcome').$type<ReviewOutcome>(),
    wrong: boolean('wrong'),
    /** Whether it was decided by itself and not with others at once; only then is it evidence. */
    oneByOne: boolean('one_by_one'),
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'review_item_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'review_item_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    foreignKey({ name: 'review_item_verdict', columns: [t.orgId, t.verdictId], foreignColumns: [verdict.orgId, verdict.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ name: 'review_item_project', columns: [t.orgId, t.projectId], foreignColumns: [project.orgId, project.id] }).onDelete(
      'set null',
    ),
    unique('review_item_verdict_once').on(t.orgId, t.verdictId),
    index('review_item_queue').on(t.orgId, t.priority.desc(), t.id).where(sql`state = 'open'`),
    index('review_item_queue_project').on(t.orgId, t.projectId, t.priority.desc(), t.id).where(sql`state = 'open'`),
    index('review_item_queue_label').on(t.orgId, t.labelId, t.priority.desc(), t.id).where(sql`state = 'open'`),
    index('review_item_queue_cluster').on(t.orgId, t.cluster, t.priority.desc(), t.id).where(sql`state = 'open'`),
    index('review_item_queue_asset').on(t.orgId, t.assetId, t.priority.desc(), t.id).where(sql`state = 'open'`),
    index('review_item_queue_assignee')
      .on(t.orgId, t.assigneeId, t.priority.desc(), t.id)
      .where(sql`state = 'open' and assignee_id is not null`),
    index('review_item_claims').on(t.orgId, t.claimedBy).where(sql`claimed_by is not null`),
    index('review_item_decided').on(t.orgId, t.decidedAt.desc(), t.id.desc()).where(sql`state = 'decided'`),
    index('review_item_label_decided').on(t.orgId, t.labelId).where(sql`state = 'decided'`),
    index('review_item_project_id').on(t.orgId, t.projectId),
  ],
)
