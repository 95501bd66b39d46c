import type { Assessment } from '@kensa/contract/api/assessments'
import type { OrgContext } from '@kensa/contract/context'
import { withOrg } from '@kensa/db/with-org'
import type { Services } from '../ports/services.ts'
import { readContent } from './contents.ts'
import { findAssessment } from './find.ts'
import { presentAssessment } from './present.ts'

export async function getAssessment(
  { db, storage }: Pick<Services, 'db' | 'storage'>,
  ctx: OrgContext,
  id: string,
  language: string,
): Promise<Assessment> {
  const { row, content } = await withOrg(db, ctx, async (tx) => {
    const found = await findAssessment(tx, id)
    return { row: found, content: await readContent(tx, found.assessment) }
  })
  return presentAssessment(storage, row, content, language)
}
