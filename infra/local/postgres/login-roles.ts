/** Roles that may log in, with the superuser that migrates. */
export const loginRoles = ['postgres', 'kensa_app', 'kensa_auth', 'kensa_runner', 'kensa_cron'] as const
export type LoginRole = (typeof loginRoles)[number]
