import { account } from '@kensa/db/schema/account'
import { invitation } from '@kensa/db/schema/invitation'
import { member } from '@kensa/db/schema/member'
import { organization } from '@kensa/db/schema/organization'
import { passkey } from '@kensa/db/schema/passkey'
import { rateLimit } from '@kensa/db/schema/rate-limit'
import { session } from '@kensa/db/schema/session'
import { twoFactor } from '@kensa/db/schema/two-factor'
import { user } from '@kensa/db/schema/user'
import { verification } from '@kensa/db/schema/verification'

/** The identity tables under the names by which the sign-in library asks for them. */
export const identitySchema = { account, invitation, member, organization, passkey, rateLimit, session, twoFactor, user, verification }
