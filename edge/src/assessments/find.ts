import { KensaError } from '@kensa/contract/errors'
import type { Tx } from '@kensa/db/client/types'
import { assessment } from '@kensa/db/schema/assessment'
import { eq } from 'drizzle-orm'
import { type AssessmentRow, selectAssessments } from './columns.ts'

export async function findAssessment(tx: Tx, id: string): Promise<AssessmentRow> {
  const [row] = await selectAssessments(tx, eq(assessment.id, id))
  if (!row) throw noAssessment()
  return row
}

/** The assessment as it is, kept so until the transaction ends. */
export async function lockAssessment(tx: Tx, id: string, version: number): Promise<typeof assessment.$inferSelect> {
  const [row] = await tx.select().from(assessment).where(eq(assessment.id, id)).for('update')
  if (!row) throw noAssessment()
  if (row.version === version) return row
  const message = `is ${version}, but the assessment is at version ${row.version} by now`
  throw new KensaError('version_conflict', `The assessment has changed: version ${message}. Read it again, then make your change.`, {
    fields: [{ path: 'version', message }],
  })
}

function noAssessment(): KensaError {
  return new KensaError('not_found', 'There is no assessment with this id.')
}
