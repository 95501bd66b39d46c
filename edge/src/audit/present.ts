import type { AuditEntry } from '@kensa/contract/api/audit'
import { type IdKind, idPrefixes, toId } from '@kensa/contract/ids'
import type { AuditRow } from './select-entries.ts'

export function presentAuditEntry(row: AuditRow): AuditEntry {
  return {
    id: toId('auditEntry', row.id),
    at: row.at.toISOString(),
    action: row.action,
    actor: { kind: row.actorKind, id: idOf(row.actorKind, row.actorId), name: row.actorName, email: row.actorEmail },
    subject: { kind: row.subjectKind, id: idOf(row.subjectKind, row.subjectId), name: row.subjectName },
    address: row.address,
    userAgent: row.userAgent,
    requestId: row.requestId,
    before: row.before,
    after: row.after,
  }
}

/** Some subjects (a plan, a limit) have no ids in the API. */
function idOf(kind: string, uuid: string | null): string | null {
  return uuid !== null && kind in idPrefixes ? toId(kind as IdKind, uuid) : null
}
