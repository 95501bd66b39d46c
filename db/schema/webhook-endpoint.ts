import type { SubscribableEventType } from '@kensa/contract/events'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, tenantId } from './columns.ts'
import { organization } from './organization.ts'
import { project } from './project.ts'

/** Where a customer wants to hear of events. */
export const webhookEndpoint = pgTable(
  'webhook_endpoint',
  {
    ...tenantId(),
    /** Null hears the events of every project, and those of none. */
    projectId: uuid('project_id'),
    url: text('url').notNull(),
    description: text('description').notNull().default(''),
    /** Null hears every event, also of kinds that come later. */
    events: text('events').array().$type<SubscribableEventType[]>(),
    state: text('state', { enum: ['enabled', 'disabled'] })
      .notNull()
      .default('enabled'),
    disabledReason: text('disabled_reason', { enum: ['manual', 'gone', 'failing'] }),
    disabledAt: instant('disabled_at'),
    /** Since when no delivery has succeeded though some were tried. */
    failingSince: instant('failing_since'),
    /** Sealed by `WEBHOOK_SECRET_KEY`, which the database does not know. */
    secretSealed: text('secret_sealed').notNull(),
    previousSecretSealed: text('previous_secret_sealed'),
    previousSecretEndsAt: instant('previous_secret_ends_at'),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: 'webhook_endpoint_pkey', columns: [t.orgId, t.id] }),
    foreignKey({ name: 'webhook_endpoint_org', columns: [t.orgId], foreignColumns: [organization.id] }).onDelete('restrict'),
    foreignKey({
      name: 'webhook_endpoint_project',
      columns: [t.orgId, t.projectId],
      foreignColumns: [project.orgId, project.id],
    }).onDelete('cascade'),
    index('webhook_endpoint_project_id').on(t.orgId, t.projectId).where(sql`project_id is not null`),
    check('webhook_endpoint_state', sql`state in ('enabled', 'disabled')`),
    check(
      'webhook_endpoint_reason',
      sql`(state = 'disabled') = (disabled_reason is not null) and disabled_reason in ('manual', 'gone', 'failing')`,
    ),
  ],
)
