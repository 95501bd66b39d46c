import { type UsageFilter, usageDaysMax } from '@kensa/contract/api/usage'
import { KensaError } from '@kensa/contract/errors'
import { ledgerEntry } from '@kensa/db/schema/ledger-entry'
import { and, eq, gte, lt, type SQL } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'

const dayMs = 86_400_000

export type Days = { from: string; to: string }

/** First and last day in UTC; this month so far unless told. */
export function daysOf({ from, to }: Pick<UsageFilter, 'from' | 'to'>, now = new Date()): Days {
  const days = { from: from ?? `${now.toISOString().slice(0, 8)}01`, to: to ?? now.toISOString().slice(0, 10) }
  const count = (Date.parse(days.to) - Date.parse(days.from)) / dayMs + 1
  if (count < 1) throw badRange('query.to', `${days.to} is before the first day, ${days.from}`)
  if (count > usageDaysMax) throw badRange('query.from', `${count} days are asked for; ${usageDaysMax} is the most`)
  return days
}

/** The entries that a filter means, as a condition. */
export function entriesOf(filter: UsageFilter, { from, to }: Days): SQL | undefined {
  return and(
    gte(ledgerEntry.occurredAt, new Date(Date.parse(from))),
    lt(ledgerEntry.occurredAt, new Date(Date.parse(to) + dayMs)),
    filter.projectId === undefined ? undefined : eq(ledgerEntry.projectId, uuidOf('project', filter.projectId)),
    filter.apiKeyId === undefined ? undefined : eq(ledgerEntry.apiKeyId, uuidOf('apiKey', filter.apiKeyId)),
    filter.jobId === undefined ? undefined : eq(ledgerEntry.jobId, uuidOf('job', filter.jobId)),
    filter.task === undefined ? undefined : eq(ledgerEntry.task, filter.task),
    filter.unit === undefined ? undefined : eq(ledgerEntry.unit, filter.unit),
  )
}

function badRange(path: string, message: string): KensaError {
  return new KensaError('invalid_input', `${path}: ${message}`, { fields: [{ path, message }] })
}
