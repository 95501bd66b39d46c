import type { EndReason } from '@kensa/contract/certificate'
import { sql } from 'drizzle-orm'
import { doublePrecision, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { certificateBasis } from './certificate-basis.ts'
import { certificateGoal } from './certificate-goal.ts'
import { createdAt, instant, tenantId } from './columns.ts'

/** The proof that a threshold keeps the wrong among accepted at `alpha` or less, for one basis. */
export const certificate = pgTable(
  'certificate',
  {
    ...tenantId(),
    goalId: uuid('goal_id').notNull(),
    basisId: uuid('basis_id').notNull(),
    alpha: doublePrecision('alpha').notNull(),
    delta: doublePrecision('delta').notNull(),
    auditShare: doublePrecision('audit_share').notNull(),
    threshold: doublePrecision('threshold').notNull(),
    audited: integer('audited').notNull(),
    errors: integer('errors').notNull(),
    pValue: doublePrecision('p_value').notNull(),
    /** Share of the verdicts of its time that would have been accepted. */
    coverage: doublePrecision('coverage').notNull(),
    /** The last verdict of the evidence; later ones are watched for drift. */
    evidenceUntil: uuid('evidence_until').notNull(),
    scoresCapital: doublePrecision('scores_capital').notNull().default(1),
    errorsCapital: doublePrecision('errors_capital').notNull().default(1),
    /** The scores are watched block by block: how many whole ones there were, and the last verdict of the last one. */
    watchedBlocks: integer('watched_blocks').notNull().default(0),
    watchedUntil: uuid('watched_until'),
    watchedAt: instant('watched_at'),
    createdAt: createdAt(),
    suspendedAt: instant('suspended_at'),
    reasons: text('reasons').array().$type<EndReason[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ name: 'certificate_pkey', columns: [t.orgId, t.id] }),
    foreignKey({
      name: 'certificate_goal_of',
      columns: [t.orgId, t.goalId],
      foreignColumns: [certificateGoal.orgId, certificateGoal.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'certificate_basis_of',
      columns: [t.orgId, t.basisId],
      foreignColumns: [certificateBasis.orgId, certificateBasis.id],
    }).onDelete('cascade'),
    uniqueIndex('certificate_standing').on(t.orgId, t.goalId).where(sql`suspended_at is null`),
    index('certificate_goal_id').on(t.orgId, t.goalId, t.id),
    index('certificate_basis_id').on(t.orgId, t.basisId),
  ],
)
