import { KensaError } from '@kensa/contract/errors'
import type { CriteriaInput } from '@kensa/contract/job-message'
import type { RubricContent } from '@kensa/contract/rubric'
import type { Db } from '@kensa/db/client/types'
import { rubricVersion } from '@kensa/db/schema/rubric-version'
import { withOrg } from '@kensa/db/with-org'
import { and, eq } from 'drizzle-orm'

/** The version of a rubric that a job asks for. */
export type AskedRubric = RubricContent & { rubricId: string; rubricNumber: number; rulesHash: string }

export async function readRubric(db: Db, orgId: string, { rubricId, rubricNumber }: CriteriaInput): Promise<AskedRubric> {
  const [row] = await withOrg(db, { orgId }, (tx) =>
    tx
      .select({ content: rubricVersion.content, rulesHash: rubricVersion.rulesHash })
      .from(rubricVersion)
      .where(and(eq(rubricVersion.orgId, orgId), eq(rubricVersion.rubricId, rubricId), eq(rubricVersion.number, rubricNumber))),
  )
  if (!row) throw new KensaError('not_found', `This version of the rubric, number ${rubricNumber}, does not exist.`)
  return { ...row.content, rubricId, rubricNumber, rulesHash: row.rulesHash }
}
