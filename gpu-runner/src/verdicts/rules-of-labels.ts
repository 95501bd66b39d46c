import { suspensionReasons } from '@kensa/algorithms/certificate/suspension'
import type { StoredRule } from '@kensa/contract/decision'
import { newUuid, toId } from '@kensa/contract/ids'
import type { Tx } from '@kensa/db/client/types'
import { type GoalGroup, readGoalGroups } from '@kensa/db/goal-groups'
import { certificate } from '@kensa/db/schema/certificate'
import { certificateBasis } from '@kensa/db/schema/certificate-basis'
import { certificateGoal } from '@kensa/db/schema/certificate-goal'
import { suspendCertificate } from '@kensa/db/suspend-certificate'
import { and, eq, isNull } from 'drizzle-orm'
import type { ClaimedJob } from '../jobs/job-run.ts'

/** What is decided about a label's verdicts by now, and what they are evidence about. */
export type LabelRule = { rule: StoredRule; basisId: string | null; inclusion: number }

/** A label as the model was asked for it. `words` undefined: the model is not told words. */
export type AskedLabel = { labelId: string; words?: readonly string[] }

type Standing = Pick<typeof certificate.$inferSelect, 'id' | 'basisId' | 'threshold'>

export const noGoal: LabelRule = { rule: { kind: 'none' }, basisId: null, inclusion: 0 }

/**
 * The rule of each label by the organization's goals, as they are in this transaction: to be asked for once a chunk, since a certificate may
 * be suspended in the middle of a job. A certificate that is used is held until the commit, so that none is suspended between the decision
 * and its being stored; one that was made for another model or other words is suspended here. `modelSpace` names model, version and
 * preprocessing. Labels without a goal are missing.
 *
 * To be called after all other rows but those of labels are locked: whoever changes a label holds the certificate first.
 */
export async function rulesOfLabels(
  tx: Tx,
  job: Pick<ClaimedJob, 'orgId' | 'task'>,
  modelSpace: string,
  asked: readonly AskedLabel[],
): Promise<Map<string, LabelRule>> {
  const { orgId, task } = job
  const labelIds = asked.map(({ labelId }) => labelId)
  const rules = new Map<string, LabelRule>()
  for (const group of await readGoalGroups(tx, orgId, { task, labelIds })) {
    const ours = asked.filter(({ labelId }) => group.words.has(labelId))
    // A job that began with other words says nothing about the present ones.
    const current = ours.filter(({ labelId, words }) => words === undefined || same(words, group.words.get(labelId) ?? []))
    for (const { labelId } of ours) rules.set(labelId, noGoal)
    if (current.length === 0) continue
    const rule = await ruleOfGoal(tx, job, modelSpace, group)
    if (rule) for (const { labelId } of current) rules.set(labelId, rule)
  }
  return rules
}

async function ruleOfGoal(
  tx: Tx,
  job: Pick<ClaimedJob, 'orgId' | 'task'>,
  modelSpace: string,
  group: GoalGroup,
): Promise<LabelRule | undefined> {
  const { orgId } = job
  const [goal] = await tx
    .select({
      mode: certificateGoal.mode,
      auditShare: certificateGoal.auditShare,
      accept: certificateGoal.accept,
      reject: certificateGoal.reject,
    })
    .from(certificateGoal)
    .where(and(eq(certificateGoal.orgId, orgId), eq(certificateGoal.id, group.goalId), isNull(certificateGoal.archivedAt)))
  if (!goal) return undefined
  const { mode, auditShare, accept, reject } = goal
  const basisId = await basisOf(tx, orgId, modelSpace, group)
  const decided = (rule: StoredRule): LabelRule => ({ rule, basisId, inclusion: auditShare })
  if (mode === 'threshold' && accept !== null) return decided({ kind: 'threshold', accept, reject })
  if (mode !== 'certified') return decided({ kind: 'none' })
  const standing = await holdStanding(tx, job, modelSpace, group, basisId)
  if (!standing) return decided({ kind: 'none' })
  return decided({ kind: 'certificate', certificateId: toId('certificate', standing.id), threshold: standing.threshold, auditShare })
}

/** The certificate of exactly this basis, held against suspension until the commit; one of another basis is suspended. */
async function holdStanding(
  tx: Tx,
  job: Pick<ClaimedJob, 'orgId' | 'task'>,
  modelSpace: string,
  group: GoalGroup,
  basisId: string,
): Promise<Standing | undefined> {
  const { orgId, task } = job
  const standing = and(eq(certificate.orgId, orgId), eq(certificate.goalId, group.goalId), isNull(certificate.suspendedAt))
  const columns = { id: certificate.id, basisId: certificate.basisId, threshold: certificate.threshold }
  const [seen] = await tx.select(columns).from(certificate).where(standing)
  if (!seen) return undefined
  if (seen.basisId === basisId) {
    // Again, because it may have been suspended meanwhile. Read for share, so that jobs don't wait for each other.
    const [held] = await tx
      .select(columns)
      .from(certificate)
      .where(and(standing, eq(certificate.id, seen.id)))
      .for('share')
    return held
  }
  const [made] = await tx
    .select({
      labelGroup: certificateBasis.labelGroup,
      modelSpace: certificateBasis.modelSpace,
      configurationVersion: certificateBasis.configurationVersion,
    })
    .from(certificateBasis)
    .where(and(eq(certificateBasis.orgId, orgId), eq(certificateBasis.id, seen.basisId)))
  if (!made) throw new Error('a certificate has a basis')
  const { labelGroup, configurationVersion } = group
  const quiet = { scoresCapital: 1, errorsCapital: 1, delta: 0.5 }
  const reasons = suspensionReasons({ task, ...made }, { task, labelGroup, modelSpace, configurationVersion }, quiet)
  await suspendCertificate(tx, { orgId, actor: { kind: 'runner' } }, seen.id, reasons)
  return undefined
}

async function basisOf(tx: Tx, orgId: string, modelSpace: string, group: GoalGroup): Promise<string> {
  const { goalId, labelIds, labelGroup, configurationVersion } = group
  const parts = [
    eq(certificateBasis.orgId, orgId),
    eq(certificateBasis.goalId, goalId),
    eq(certificateBasis.labelGroup, labelGroup),
    eq(certificateBasis.modelSpace, modelSpace),
    eq(certificateBasis.configurationVersion, configurationVersion),
  ]
  const find = () =>
    tx
      .select({ id: certificateBasis.id })
      .from(certificateBasis)
      .where(and(...parts))
  const [known] = await find()
  if (known) return known.id
  const [made] = await tx
    .insert(certificateBasis)
    .values({ orgId, id: newUuid(), goalId, labelIds, labelGroup, modelSpace, configurationVersion })
    .onConflictDoNothing()
    .returning({ id: certificateBasis.id })
  const [found] = made ? [made] : await find()
  if (!found) throw new Error('a basis that was there is gone')
  return found.id
}

const same = (one: readonly string[], other: readonly string[]) => one.length === other.length && one.every((word, i) => word === other[i])
