import { passkey as passkeyPlugin } from '@better-auth/passkey'
import { newUuid } from '@kensa/contract/ids'
import type { Db } from '@kensa/db/client/types'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { organization as organizationPlugin, twoFactor as twoFactorPlugin } from 'better-auth/plugins'
import type { Env } from '../env.ts'
import { describeError } from '../http/describe-error.ts'
import { existingAccountMail } from '../mails/existing-account.ts'
import { pickLanguage } from '../mails/language.ts'
import { passwordResetMail } from '../mails/password-reset.ts'
import { verificationMail } from '../mails/verification.ts'
import type { Mail } from '../ports/mail/mail.ts'
import { openMail } from '../ports/mail/open-mail.ts'
import { disabledPaths } from './disabled-paths.ts'
import { chooseOrganization, giveDefaultProject, giveFirstOrganization } from './first-organization.ts'
import { identitySchema } from './identity-schema.ts'
import { mailPerson } from './mail-person.ts'
import { memberRoles } from './member-roles.ts'
import { rememberLanguage } from './remember-language.ts'

/** What one call of the library did that its answer does not tell. */
export type IdentityNews = { sessionIds: string[]; resetUserIds: string[] }
export type AuthDoors = { env: Env; db: Db; authDb: Db; defer: (work: () => Promise<unknown>) => void; news?: IdentityNews }
export type Auth = ReturnType<typeof createAuth>

/** People's sign-in. Made for one request, since its database socket belongs to that request. */
export function createAuth(doors: AuthDoors) {
  const { env, authDb, defer } = doors
  const sendMail = openMail(env)
  const mail = (user: { id: string; email: string }, text: Mail) => mailPerson({ ...doors, sendMail }, user, text)
  const secure = env.PUBLIC_URL.startsWith('https:')
  return betterAuth({
    appName: 'Kensa',
    baseURL: env.PUBLIC_URL,
    trustedOrigins: [env.PUBLIC_URL],
    secret: env.BETTER_AUTH_SECRET,
    telemetry: { enabled: false },
    // A transaction would hold the request's one connection while hooks ask for it.
    database: drizzleAdapter(authDb, { provider: 'pg', schema: identitySchema, transaction: false }),
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: async ({ user }) => void doors.news?.resetUserIds.push(user.id),
      sendResetPassword: ({ user, url }, request) => mail(user, passwordResetMail(user, url, languageOf(request))),
      onExistingUserSignUp: ({ user }, request) => mail(user, existingAccountMail(user, `${env.PUBLIC_URL}/sign-in`, languageOf(request))),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      sendVerificationEmail: ({ user, url }, request) => mail(user, verificationMail(user, url, languageOf(request))),
    },
    session: { expiresIn: 30 * 24 * 3600, updateAge: 24 * 3600 },
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 120, customRules: rateRules },
    disabledPaths,
    plugins: [
      organizationPlugin({
        roles: memberRoles,
        creatorRole: 'owner',
        organizationLimit: 20,
        membershipLimit: 1_000,
        requireEmailVerificationOnInvitation: true,
        disableOrganizationDeletion: true,
        organizationHooks: {
          // Slugs are unique across tenants, so a chosen one would tell of another organization's name.
          beforeCreateOrganization: async ({ organization }) => ({ data: { ...organization, slug: newUuid() } }),
          afterCreateOrganization: async ({ organization }) => giveDefaultProject(doors.db, organization.id),
        },
      }),
      twoFactorPlugin({ issuer: 'Kensa' }),
      passkeyPlugin({ rpID: new URL(env.PUBLIC_URL).hostname, rpName: 'Kensa', origin: env.PUBLIC_URL }),
    ],
    databaseHooks: {
      user: {
        create: {
          after: async (user, context) => {
            await giveFirstOrganization(doors, user, askedOrganizationName(context?.body))
          },
        },
      },
      session: {
        create: {
          before: async (session, context) => {
            await rememberLanguage(authDb, session.userId, languageOf(context?.request))
            return { data: { ...session, activeOrganizationId: await chooseOrganization(doors, session.userId) } }
          },
          after: async (session) => void doors.news?.sessionIds.push(session.id),
        },
      },
    },
    advanced: {
      cookiePrefix: 'kensa',
      useSecureCookies: secure,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, secure },
      ipAddress: { ipAddressHeaders: ['cf-connecting-ip'] },
      database: { generateId: () => newUuid() },
      backgroundTasks: { handler: (work) => defer(() => work) },
    },
    logger: { level: 'error', log: (_, message, ...details) => console.error([message, ...details.map(describeError)].join('\n')) },
  })
}

/** Guessing passwords and codes is slow from one address; the counts are rows, shared by all Workers. */
const rateRules = {
  '/sign-in/email': { window: 60, max: 20 },
  '/sign-up/email': { window: 60, max: 20 },
  '/request-password-reset': { window: 60, max: 5 },
  '/send-verification-email': { window: 60, max: 5 },
  '/two-factor/*': { window: 60, max: 10 },
}

function languageOf(request: Request | undefined) {
  return pickLanguage(request?.headers.get('accept-language'))
}

/** Sign-up may carry the name that the first organization shall have. */
function askedOrganizationName(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const name: unknown = Reflect.get(body, 'organizationName')
  return typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 100) : undefined
}
