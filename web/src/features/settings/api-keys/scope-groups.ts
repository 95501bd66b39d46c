import type { Scope } from '@kensa/contract/scopes'

/** The scopes as a form shows them: a noun with its reading and its writing. */
export const scopeGroups = [
  { noun: 'asset', read: 'asset.read', write: 'asset.write' },
  { noun: 'search', read: 'search.read', write: undefined },
  { noun: 'job', read: 'job.read', write: 'job.write' },
  { noun: 'label', read: 'label.read', write: 'label.write' },
  { noun: 'region', read: 'region.read', write: 'region.write' },
  { noun: 'verdict', read: 'verdict.read', write: undefined },
  { noun: 'rubric', read: 'rubric.read', write: 'rubric.write' },
  { noun: 'assessment', read: 'assessment.read', write: 'assessment.write' },
  { noun: 'review', read: 'review.read', write: 'review.write' },
  { noun: 'certificate', read: 'certificate.read', write: 'certificate.write' },
  { noun: 'export', read: 'export.read', write: 'export.write' },
  { noun: 'model', read: 'model.read', write: undefined },
  { noun: 'project', read: 'project.read', write: 'project.write' },
  { noun: 'member', read: 'member.read', write: 'member.write' },
  { noun: 'apikey', read: 'apikey.read', write: 'apikey.write' },
  { noun: 'webhook', read: 'webhook.read', write: 'webhook.write' },
  { noun: 'audit', read: 'audit.read', write: undefined },
  { noun: 'billing', read: 'billing.read', write: 'billing.write' },
  { noun: 'usage', read: 'usage.read', write: 'usage.write' },
] as const satisfies readonly { noun: string; read: Scope; write: Scope | undefined }[]

/** What most programs need: upload, watch, search. */
export const usualScopes: readonly Scope[] = ['asset.read', 'asset.write', 'search.read', 'job.read', 'project.read', 'label.read']

/** The choice with one scope set or taken away. Writing without reading is of no use, so they come and go together. */
export function withScope(chosen: readonly Scope[], scope: Scope, on: boolean): Scope[] {
  const group = scopeGroups.find(({ read, write }) => read === scope || write === scope)
  const changed = new Set(chosen)
  if (on) {
    changed.add(scope)
    if (group?.write === scope) changed.add(group.read)
  } else {
    changed.delete(scope)
    if (group?.read === scope && group.write !== undefined) changed.delete(group.write)
  }
  return [...changed]
}
