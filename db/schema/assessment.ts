import type { CriterionAnswers } from '@kensa/contract/rubric'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, tenantId } from './columns.ts'
import { frame } from './frame.ts'
import { modelAnswer } from './model-answer.ts'
import { project } from './project.ts'
import { rubricVersion } from './rubric-version.ts'
import { verdict } from './verdict.ts'

/** What stands of a rubric's answers about a frame, people's corrections in it; the machine's own are in its verdict. */
export const assessment = pgTable(
  'assessment',
  {
    ...tenantId(),
    rubricId: uuid('rubric_id').notNull(),
    rubricNumber: integer('rubric_number').notNull(),
    frameId: uuid('frame_id').notNull(),
    /** Its verdict's; the database fills it in. */
    projectId: uuid('project_id'),
    answers: jsonb('answers').$type<CriterionAnswers>().notNull(),
    /** Best first; empty while an answer is missing. */
    patterns: jsonb('patterns').$type<{ id: string; score: number; fired: string[] }[]>().notNull(),
    /** The first of them, to filter by. */
    patternId: text('pattern_id'),
    method: text('method', { enum: ['language_model', 'similarity'] }).notNull(),
    state: text('state', { enum: ['proposed', 'accepted', 'rejected'] }).notNull(),
    verdictId: uuid('verdict_id').notNull(),
    modelAnswerId: uuid('model_answer_id'),
    /** 1 until somebody changes it: version 1 is still the machine's own. */
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
    changedBy: text('changed_by'),
    changedAt: instant('changed_at'),
  },
  (t) => [
    primaryKey({ name: 'assessment_pkey', columns: [t.orgId, t.id] }),
    foreignKey({
      name: 'assessment_rubric',
      columns: [t.orgId, t.rubricId, t.rubricNumber],
      foreignColumns: [rubricVersion.orgId, rubricVersion.rubricId, rubricVersion.number],
    }).onDelete('restrict'),
    foreignKey({ name: 'assessment_frame', columns: [t.orgId, t.frameId], foreignColumns: [frame.orgId, frame.id] }).onDelete('cascade'),
    foreignKey({ name: 'assessment_project', columns: [t.orgId, t.projectId], foreignColumns: [project.orgId, project.id] }).onDelete(
      'set null',
    ),
    foreignKey({ name: 'assessment_verdict', columns: [t.orgId, t.verdictId], foreignColumns: [verdict.orgId, verdict.id] }).onDelete(
      'cascade',
    ),
    foreignKey({
      name: 'assessment_model_answer',
      columns: [t.orgId, t.modelAnswerId],
      foreignColumns: [modelAnswer.orgId, modelAnswer.id],
    }).onDelete('set null'),
    unique('assessment_once').on(t.orgId, t.frameId, t.rubricId, t.rubricNumber),
    index('assessment_rubric_id').on(t.orgId, t.rubricId, t.id),
    index('assessment_rubric_number').on(t.orgId, t.rubricId, t.rubricNumber, t.id),
    // Includes rubric_number and state, which drizzle cannot say.
    index('assessment_pattern_id').on(t.orgId, t.rubricId, t.patternId, t.id),
    index('assessment_state').on(t.orgId, t.state, t.rubricId, t.id),
    index('assessment_project_id').on(t.orgId, t.projectId, t.rubricId, t.id),
    index('assessment_verdict_id').on(t.orgId, t.verdictId),
    index('assessment_model_answer_id').on(t.orgId, t.modelAnswerId).where(sql`model_answer_id is not null`),
    check('assessment_version', sql`version >= 1 and (version = 1) = (changed_at is null)`),
    check('assessment_json', sql`jsonb_typeof(answers) = 'object' and jsonb_typeof(patterns) = 'array'`),
  ],
)
