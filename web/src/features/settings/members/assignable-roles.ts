import type { Role } from '@kensa/contract/scopes'

/** From the most to the least powerful. */
export const roles = ['owner', 'admin', 'reviewer', 'member', 'viewer'] as const satisfies readonly Role[]

/** Nobody gives more than they have: only owners make owners. */
export function assignableRoles(own: Role | undefined): readonly Role[] {
  return own === 'owner' ? roles : roles.filter((role) => role !== 'owner')
}
