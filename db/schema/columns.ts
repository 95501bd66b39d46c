import { sql } from 'drizzle-orm'
import { timestamp, uuid } from 'drizzle-orm/pg-core'

/** Milliseconds, as JavaScript counts them: a cursor made of a Date then compares equal to the stored value. */
export function instant(name: string) {
  return timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
}

export function createdAt() {
  return instant('created_at').notNull().default(sql`now()`)
}

/** Columns that every tenant table starts with; `(org_id, id)` is its primary key. */
export function tenantId() {
  return { orgId: uuid('org_id').notNull(), id: uuid('id').notNull() }
}

export function identityId() {
  return uuid('id').primaryKey().default(sql`pg_catalog.gen_random_uuid()`)
}
