import { pgView, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant } from './columns.ts'

/** Pending invitations of the current organization. */
export const orgInvitation = pgView('org_invitation', {
  id: uuid('id').notNull(),
  email: text('email').notNull(),
  role: text('role').notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: createdAt(),
}).existing()
