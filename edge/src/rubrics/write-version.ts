import { hashRules } from '@kensa/algorithms/patterns/hash-rules'
import type { OrgContext } from '@kensa/contract/context'
import type { RubricContent } from '@kensa/contract/rubric'
import { rulesOf } from '@kensa/contract/rules-of'
import type { Tx } from '@kensa/db/client/types'
import { rubricVersion } from '@kensa/db/schema/rubric-version'
import { actorColumns } from '../actors/actor-columns.ts'

/** Adds a version; the rubric's row, which names the one in force, is the caller's. */
export async function writeVersion(tx: Tx, ctx: OrgContext, rubricId: string, number: number, content: RubricContent): Promise<void> {
  await tx.insert(rubricVersion).values({
    ...{ orgId: ctx.orgId, rubricId, number, content },
    rulesHash: await hashRules(rulesOf(content)),
    criterionCount: content.criteria.length,
    patternCount: content.patterns.length,
    ...actorColumns(ctx),
  })
}
