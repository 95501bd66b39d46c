import { toId } from '@kensa/contract/ids'
import { apiKey } from '@kensa/db/schema/api-key'
import { ledgerEntry } from '@kensa/db/schema/ledger-entry'
import { project } from '@kensa/db/schema/project'
import { and, eq } from 'drizzle-orm'

/** An entry with the names of what it names, as columns of a select that joins `itsProject` and `itsKey`. */
export const entryColumns = {
  id: ledgerEntry.id,
  occurredAt: ledgerEntry.occurredAt,
  unit: ledgerEntry.unit,
  quantity: ledgerEntry.quantity,
  priceMicros: ledgerEntry.priceMicros,
  amountMicros: ledgerEntry.amountMicros,
  jobId: ledgerEntry.jobId,
  task: ledgerEntry.task,
  projectId: ledgerEntry.projectId,
  projectName: project.name,
  apiKeyId: ledgerEntry.apiKeyId,
  apiKeyName: apiKey.name,
}

export const itsProject = and(eq(project.orgId, ledgerEntry.orgId), eq(project.id, ledgerEntry.projectId))
export const itsKey = and(eq(apiKey.orgId, ledgerEntry.orgId), eq(apiKey.id, ledgerEntry.apiKeyId))

type Origin = { projectId: string | null; projectName: string | null; apiKeyId: string | null; apiKeyName: string | null }

export function presentOrigin({ projectId, projectName, apiKeyId, apiKeyName }: Origin): Origin {
  return {
    projectId: projectId && toId('project', projectId),
    projectName,
    apiKeyId: apiKeyId && toId('apiKey', apiKeyId),
    apiKeyName,
  }
}
