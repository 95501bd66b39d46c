import { passkeyClient } from '@better-auth/passkey/client'
import { createAuthClient } from 'better-auth/client'
import { inferAdditionalFields, organizationClient, twoFactorClient } from 'better-auth/client/plugins'

/** Sign-in, sessions and organizations of people. Everything else goes through the public API. */
export const authClient = createAuthClient({
  baseURL: location.origin,
  plugins: [
    organizationClient(),
    twoFactorClient(),
    passkeyClient(),
    // Sign-up may name the person's first organization.
    inferAdditionalFields({ user: { organizationName: { type: 'string', required: false } } }),
  ],
})
