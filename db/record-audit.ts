import type { AuditEvent } from '@kensa/contract/audit'
import type { OrgContext } from '@kensa/contract/context'
import { newUuid } from '@kensa/contract/ids'
import type { Tx } from './client/types.ts'
import { auditEntry } from './schema/audit-entry.ts'
import { withOrg } from './with-org.ts'

/** Enough of a context to say who acts; crons and the runner pass `{ orgId, actor }`. */
export type AuditContext = Pick<OrgContext, 'orgId' | 'actor'> & Partial<Pick<OrgContext, 'requestId' | 'origin'>>

const userAgentCharsMax = 400
const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Adds an entry to the audit log in the caller's transaction: the change and its entry commit together or not at all. `subject.id` is
 * the stored UUID.
 */
export async function recordAudit(tx: Tx, ctx: AuditContext, event: AuditEvent): Promise<void> {
  const { actor, origin } = ctx
  await withOrg(tx, ctx, (inOrg) =>
    inOrg.insert(auditEntry).values({
      orgId: ctx.orgId,
      id: newUuid(),
      action: event.action,
      actorKind: actor.kind,
      actorId: actor.kind === 'user' ? actor.userId : actor.kind === 'apiKey' ? actor.apiKeyId : null,
      actorName: origin?.actorName ?? actor.kind,
      actorEmail: origin?.actorEmail ?? null,
      subjectKind: event.subject.kind,
      subjectId: event.subject.id ?? null,
      subjectName: event.subject.name ?? null,
      address: origin?.address ?? null,
      userAgent: origin?.userAgent?.slice(0, userAgentCharsMax) ?? null,
      requestId: uuidShape.test(ctx.requestId ?? '') ? ctx.requestId : null,
      before: event.before ? withoutSecrets(event.before) : null,
      after: event.after ? withoutSecrets(event.after) : null,
    }),
  )
}

const secretName = /secret|password|token|hash|credential|backup_?code/i
const secretValue = /(whsec|kensa_(live|test|dev)|sk_(live|test))_[0-9A-Za-z+/=]{8,}/

/** A second fence: callers pass no secrets, and one that does is masked before it is stored where nobody can delete it. */
export function withoutSecrets(settings: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, secretName.test(name) && value !== null ? '•••' : masked(value)]),
  )
}

function masked(value: unknown): unknown {
  if (typeof value === 'string') return secretValue.test(value) ? '•••' : value
  if (Array.isArray(value)) return value.map(masked)
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) return withoutSecrets(value as Record<string, unknown>)
  return value
}
