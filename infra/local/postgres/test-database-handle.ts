import type { LoginRole } from './login-roles.ts'

export type TestDatabase = {
  urlFor: (role: LoginRole) => string
  /** `host:port` for Neon's driver. */
  wsProxy: string
  /** Runs SQL as superuser; gives the rows of the last statement. */
  sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  /** Ends a role's connections from the server's side, as a restart or a failover would. */
  cutConnections: (role: LoginRole) => Promise<void>
  stop: () => Promise<void>
}
