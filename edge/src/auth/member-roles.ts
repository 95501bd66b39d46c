import type { Role } from '@kensa/contract/scopes'
import { adminAc, memberAc, ownerAc } from 'better-auth/plugins/organization/access'

/** What roles may do at the sign-in library's own endpoints (rename the organization, leave it). /v1 goes by scopes. */
export const memberRoles = {
  owner: ownerAc,
  admin: adminAc,
  reviewer: memberAc,
  member: memberAc,
  viewer: memberAc,
} satisfies Record<Role, unknown>
