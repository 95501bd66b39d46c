import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { identityId, instant } from './columns.ts'
import { user } from './user.ts'

export const passkey = pgTable(
  'passkey',
  {
    id: identityId(),
    name: text('name'),
    publicKey: text('public_key').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    credentialID: text('credential_id').notNull(),
    counter: integer('counter').notNull(),
    deviceType: text('device_type').notNull(),
    backedUp: boolean('backed_up').notNull(),
    transports: text('transports'),
    createdAt: instant('created_at').defaultNow(),
    aaguid: text('aaguid'),
  },
  (t) => [index('passkey_user_id').on(t.userId), index('passkey_credential_id').on(t.credentialID)],
)
