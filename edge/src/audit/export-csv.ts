import type { AuditFilter } from '@kensa/contract/api/audit'
import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import { limits } from '@kensa/contract/limits'
import type { Db } from '@kensa/db/client/types'
import { withOrg } from '@kensa/db/with-org'
import { csvText } from '../http/csv.ts'
import { presentAuditEntry } from './present.ts'
import { selectEntries } from './select-entries.ts'

const head = [
  'at',
  'action',
  'actor_kind',
  'actor_id',
  'actor_name',
  'actor_email',
  'subject_kind',
  'subject_id',
  'subject_name',
  'address',
  'user_agent',
  'request_id',
  'before',
  'after',
  'id',
]

/** All that the filter finds, newest first; more than one file can hold is refused rather than cut. */
export async function exportAudit(db: Db, ctx: OrgContext, filter: AuditFilter): Promise<string> {
  const rowsMax = limits.auditExportRowsMax
  const rows = await withOrg(db, ctx, (tx) => selectEntries(tx, filter, rowsMax + 1))
  if (rows.length > rowsMax) {
    throw new KensaError('too_large', `The filter finds more than ${rowsMax} entries, the limit of one export. Narrow it with from and to.`)
  }
  const lines = rows
    .map(presentAuditEntry)
    .map((entry) => [
      entry.at,
      entry.action,
      entry.actor.kind,
      entry.actor.id,
      entry.actor.name,
      entry.actor.email,
      entry.subject.kind,
      entry.subject.id,
      entry.subject.name,
      entry.address,
      entry.userAgent,
      entry.requestId,
      entry.before && JSON.stringify(entry.before),
      entry.after && JSON.stringify(entry.after),
      entry.id,
    ])
  return csvText([head, ...lines])
}
