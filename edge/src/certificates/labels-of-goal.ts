import { KensaError } from '@kensa/contract/errors'
import { toId } from '@kensa/contract/ids'
import type { JobTask } from '@kensa/contract/job-message'
import type { Tx } from '@kensa/db/client/types'
import { certificateGoalLabel } from '@kensa/db/schema/certificate-goal-label'
import { label } from '@kensa/db/schema/label'
import { and, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

const root = alias(label, 'root')

/** The labels that a goal is to be about: what was merged counts as what it went into, once. Archived ones are refused. */
export async function currentLabels(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: label.id, rootId: label.rootId, name: root.name, archivedAt: root.archivedAt })
    .from(label)
    .innerJoin(root, and(eq(root.orgId, label.orgId), eq(root.id, label.rootId)))
    .where(inArray(label.id, [...ids]))
  const missing = new Set(ids).size - rows.length
  if (missing > 0) throw new KensaError('not_found', `${missing} of the ${ids.length} labels do not exist.`)
  for (const { id, name, archivedAt } of rows)
    if (archivedAt !== null)
      throw refused('invalid_input', ids.indexOf(id), `is “${name}”, which is archived. Restore it first, or leave it out`)
  return [...new Set(rows.map(({ rootId }) => rootId))].toSorted()
}

/** A label has one goal of a task: two would decide its verdicts by different rules. */
export async function refuseTaken(tx: Tx, task: JobTask, rootIds: readonly string[], asked: readonly string[]): Promise<void> {
  const [taken] = await tx
    .select({ goalId: certificateGoalLabel.goalId, labelId: label.rootId, name: root.name })
    .from(certificateGoalLabel)
    .innerJoin(label, and(eq(label.orgId, certificateGoalLabel.orgId), eq(label.id, certificateGoalLabel.labelId)))
    .innerJoin(root, and(eq(root.orgId, label.orgId), eq(root.id, label.rootId)))
    .where(and(eq(certificateGoalLabel.task, task), inArray(label.rootId, [...rootIds])))
    .limit(1)
  if (!taken) return
  const goal = toId('certificateGoal', taken.goalId)
  throw refused('conflict', asked.indexOf(taken.labelId), `is “${taken.name}”, which belongs to ${goal} already`)
}

function refused(code: 'invalid_input' | 'conflict', at: number, message: string): KensaError {
  const path = at < 0 ? 'labelIds' : `labelIds[${at}]`
  return new KensaError(code, `${path}: ${message}`, { fields: [{ path, message }] })
}
