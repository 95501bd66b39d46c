import type { Scope } from './scopes.ts'

/** Who acts. It comes from the door (session, key, message), never from input. */
export type Actor = { kind: 'user'; userId: string } | { kind: 'apiKey'; apiKeyId: string } | { kind: 'runner' } | { kind: 'system' }

/** Where a request came from, for the audit log. */
export type Origin = { actorName: string; actorEmail: string | null; address: string | null; userAgent: string | null }

/** What every verb receives: the tenant, who acts, what they may do, and the request to blame. Work that nobody asked for has no origin. */
export type OrgContext = { orgId: string; actor: Actor; scopes: ReadonlySet<Scope>; requestId: string; origin?: Origin }
