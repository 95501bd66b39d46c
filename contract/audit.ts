/**
 * What the audit log may say: a closed list, so that filters, the portal's words and the documentation know every action. An action is
 * `noun.what_happened`.
 */
export const auditActions = [
  'organization.created',
  'organization.renamed',
  'member.joined',
  'member.left',
  'member.role_changed',
  'member.removed',
  'invitation.created',
  'invitation.renewed',
  'invitation.withdrawn',
  'invitation.declined',
  'account.signed_in',
  'account.signed_out',
  'account.sessions_ended',
  'account.organization_entered',
  'account.password_changed',
  'account.password_reset',
  'account.two_factor_enabled',
  'account.two_factor_disabled',
  'account.backup_codes_renewed',
  'account.passkey_added',
  'account.passkey_removed',
  'account.renamed',
  'api_key.created',
  'api_key.changed',
  'api_key.rotated',
  'api_key.revoked',
  'api_key.leaked',
  'project.created',
  'project.renamed',
  'project.deleted',
  'asset.deleted',
  'label.created',
  'label.changed',
  'label.merged',
  'label.unmerged',
  'label.split',
  'label.archived',
  'label.restored',
  'label.deleted',
  'label.imported',
  'label.added_to_frames',
  'label.removed_from_frames',
  'review.bulk_decided',
  'review.undone',
  'review.settings_changed',
  'certificate.goal_created',
  'certificate.goal_changed',
  'certificate.goal_archived',
  'certificate.issued',
  'certificate.suspended',
  'region.created',
  'region.changed',
  'region.deleted',
  'job.canceled',
  'job.retried',
  'endpoint.created',
  'endpoint.changed',
  'endpoint.deleted',
  'endpoint.secret_rotated',
  'endpoint.disabled',
  'endpoint.enabled',
  'endpoint.replayed',
  'limit.changed',
  'plan.changed',
  'billing.checkout_started',
  'billing.portal_opened',
] as const

/** The part of an action before the dot, by which people filter. */
export const auditNouns = [
  'organization',
  'member',
  'invitation',
  'account',
  'api_key',
  'project',
  'asset',
  'label',
  'review',
  'certificate',
  'region',
  'job',
  'endpoint',
  'limit',
  'plan',
  'billing',
] as const
export type AuditNoun = (typeof auditNouns)[number]
export type AuditAction = (typeof auditActions)[number]

export const auditSubjectKinds = [
  'organization',
  'member',
  'invitation',
  'user',
  'apiKey',
  'project',
  'asset',
  'label',
  'reviewItem',
  'reviewSetting',
  'certificateGoal',
  'certificate',
  'region',
  'job',
  'endpoint',
  'limit',
  'plan',
] as const
export type AuditSubjectKind = (typeof auditSubjectKinds)[number]

export const actorKinds = ['user', 'apiKey', 'runner', 'system'] as const

/** What was done to what. `before` and `after` hold the settings that changed, never a secret. */
export type AuditEvent = {
  action: AuditAction
  subject: { kind: AuditSubjectKind; id?: string | undefined; name?: string | undefined }
  before?: Record<string, unknown> | undefined
  after?: Record<string, unknown> | undefined
}
