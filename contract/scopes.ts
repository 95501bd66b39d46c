import { z } from 'zod'

/** What an API key or a role may do. A route names exactly one scope. */
export const scopes = [
  'asset.read',
  'asset.write',
  'search.read',
  'job.read',
  'job.write',
  'label.read',
  'label.write',
  'region.read',
  'region.write',
  'verdict.read',
  'rubric.read',
  'rubric.write',
  'assessment.read',
  'assessment.write',
  'review.read',
  'review.write',
  'certificate.read',
  'certificate.write',
  'export.read',
  'export.write',
  'model.read',
  'project.read',
  'project.write',
  'member.read',
  'member.write',
  'apikey.read',
  'apikey.write',
  'webhook.read',
  'webhook.write',
  'audit.read',
  'billing.read',
  'billing.write',
  'usage.read',
  'usage.write',
] as const

export const scopeSchema = z.enum(scopes).meta({ description: 'A permission: noun and verb' })
export type Scope = (typeof scopes)[number]

export const roles = ['owner', 'admin', 'reviewer', 'member', 'viewer'] as const
export const roleSchema = z.enum(roles).meta({ description: 'Role of a person in an organization' })
export type Role = (typeof roles)[number]

const reading: Scope[] = [
  'asset.read',
  'search.read',
  'job.read',
  'label.read',
  'region.read',
  'verdict.read',
  'rubric.read',
  'assessment.read',
  'review.read',
  'certificate.read',
  'export.read',
  'model.read',
  'project.read',
  'member.read',
]
const working: Scope[] = [
  ...reading,
  'asset.write',
  'job.write',
  'label.write',
  'region.write',
  'rubric.write',
  'assessment.write',
  'review.write',
  'export.write',
  'usage.read',
]

/** Scopes that a role holds. Owner and admin hold all; only the owner may delete the organization (better-auth's own rule). */
export const scopesOfRole: Readonly<Record<Role, readonly Scope[]>> = {
  owner: scopes,
  admin: scopes,
  reviewer: working,
  member: [...working, 'project.write'],
  viewer: reading,
}

const roleRank: Readonly<Record<Role, number>> = { viewer: 0, member: 1, reviewer: 1, admin: 2, owner: 3 }

/** Whether someone of role `own` may give, change or take away `role`: nobody reaches above themselves. */
export function mayGrant(own: Role, role: Role): boolean {
  return roleRank[own] >= roleRank[role]
}

export function isRole(value: string): value is Role {
  return (roles as readonly string[]).includes(value)
}
