import type { Tx } from '@kensa/db/client/types'
import type { GoalGroup } from '@kensa/db/goal-groups'
import { certificateBasis } from '@kensa/db/schema/certificate-basis'
import { verdict } from '@kensa/db/schema/verdict'
import { and, desc, eq, sql } from 'drizzle-orm'

export type Basis = typeof certificateBasis.$inferSelect

/** What verdicts are about by now: the goal's labels and words as they are, and the model that answered last. */
export async function presentBasis(tx: Tx, group: GoalGroup): Promise<Basis | undefined> {
  const last = tx
    .select({ id: verdict.id })
    .from(verdict)
    .where(and(eq(verdict.orgId, certificateBasis.orgId), eq(verdict.basisId, certificateBasis.id)))
    .orderBy(desc(verdict.id))
    .limit(1)
  const [basis] = await tx
    .select()
    .from(certificateBasis)
    .where(
      and(
        eq(certificateBasis.goalId, group.goalId),
        eq(certificateBasis.labelGroup, group.labelGroup),
        eq(certificateBasis.configurationVersion, group.configurationVersion),
      ),
    )
    .orderBy(sql`(${last}) desc nulls last`)
    .limit(1)
  return basis
}
