// Stands in for `@better-auth/core/social-providers` in the Worker's bundle: people sign in with a password or a passkey, so none of the
// thirty providers is ever asked.
import { z } from './zod.js'

export const socialProviders = {}
export const SocialProviderListEnum = z.never()

const never = () => false

export { never as isGoogleHostedDomainAllowed, never as verifyGoogleIdToken }
