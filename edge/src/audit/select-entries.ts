import type { AuditFilter } from '@kensa/contract/api/audit'
import { KensaError } from '@kensa/contract/errors'
import { type IdKind, idPrefixes, toUuid } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { auditEntry } from '@kensa/db/schema/audit-entry'
import { and, desc, eq, gte, like, lt, type SQL, sql } from 'drizzle-orm'

export type AuditRow = typeof auditEntry.$inferSelect
export type Position = { at: string; id: string }

/** Newest first; `after` is the last row of the page before. */
export async function selectEntries(tx: Tx, filter: AuditFilter, count: number, after?: Position): Promise<AuditRow[]> {
  const conditions: (SQL | undefined)[] = [
    filter.actorKind && eq(auditEntry.actorKind, filter.actorKind),
    filter.actorId && eq(auditEntry.actorId, anyUuid('actorId', filter.actorId, ['user', 'apiKey'])),
    filter.action && eq(auditEntry.action, filter.action),
    filter.noun && like(auditEntry.action, `${filter.noun.replaceAll('_', '\\_')}.%`),
    filter.subjectKind && eq(auditEntry.subjectKind, filter.subjectKind),
    filter.subjectId && eq(auditEntry.subjectId, anyUuid('subjectId', filter.subjectId, Object.keys(idPrefixes) as IdKind[])),
    filter.from && gte(auditEntry.at, new Date(filter.from)),
    filter.to && lt(auditEntry.at, new Date(filter.to)),
    after && sql`(${auditEntry.at}, ${auditEntry.id}) < (${after.at}::timestamptz, ${after.id}::uuid)`,
  ].map((condition) => condition || undefined)
  return tx
    .select()
    .from(auditEntry)
    .where(and(...conditions))
    .orderBy(desc(auditEntry.at), desc(auditEntry.id))
    .limit(count)
}

function anyUuid(field: string, id: string, kinds: readonly IdKind[]): string {
  for (const kind of kinds) {
    const uuid = toUuid(kind, id)
    if (uuid !== undefined) return uuid
  }
  const message = `must be an id like ${kinds
    .slice(0, 2)
    .map((kind) => `${idPrefixes[kind]}_01j…`)
    .join(' or ')}`
  throw new KensaError('invalid_input', `query.${field}: ${message}`, { fields: [{ path: `query.${field}`, message }] })
}
