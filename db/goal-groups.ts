import type { JobTask } from '@kensa/contract/job-message'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from './client/types.ts'
import { labelSentence } from './label-sentence.ts'
import { certificateGoal } from './schema/certificate-goal.ts'
import { certificateGoalLabel } from './schema/certificate-goal-label.ts'
import { label } from './schema/label.ts'
import { labelTerm } from './schema/label-term.ts'

/** What a goal is about by now: the labels that merges have made of its own, those in use, and the words that each is known by, what it means last. */
export type GoalGroup = {
  goalId: string
  /** In order. */
  labelIds: string[]
  /** Digests of the labels, and of the labels with their words. */
  labelGroup: string
  configurationVersion: string
  words: ReadonlyMap<string, readonly string[]>
}

/** Of which goals: those named, or those of a task that have one of these labels. */
export type WantedGoals = { goalIds: readonly string[] } | { task: JobTask; labelIds: readonly string[] }

type Row = {
  goal_id: string
  label_group: string
  configuration_version: string
  labels: { id: string; words: string[] }[]
}

/**
 * A label that several goals lead to by merges belongs to the one that names it, else to the one whose label came first. A goal of which no
 * label is in use is missing.
 */
export async function readGoalGroups(tx: Tx, orgId: string, wanted: WantedGoals): Promise<GoalGroup[]> {
  const { rows } = await tx.execute<Row>(sql`
    with governed as (
      select distinct on (own.task, l.root_id) own.goal_id, l.root_id
      from ${certificateGoalLabel} own
      join ${label} l on l.org_id = own.org_id and l.id = own.label_id
      join ${label} r on r.org_id = l.org_id and r.id = l.root_id and r.archived_at is null
      where own.org_id = ${orgId}
      order by own.task, l.root_id, own.label_id = l.root_id desc, own.label_id
    ), worded as (
      select g.goal_id, g.root_id, coalesce((
        select jsonb_agg(t.text order by t.language nulls first, t.key) from ${labelTerm} t where t.org_id = ${orgId} and t.label_id = g.root_id
      ), '[]') || jsonb_path_query_array(jsonb_build_array(${labelSentence(orgId, sql`g.root_id`)}), '$[*] ? (@ != null)') as words
      from governed g
    )
    select goal_id,
      left(encode(sha256(convert_to(string_agg(root_id::text, ' ' order by root_id), 'UTF8')), 'hex'), 32) as label_group,
      left(encode(sha256(convert_to(jsonb_agg(jsonb_build_array(root_id, words) order by root_id)::text, 'UTF8')), 'hex'), 16)
        as configuration_version,
      jsonb_agg(jsonb_build_object('id', root_id, 'words', words) order by root_id) as labels
    from worded w
    where ${condition(wanted)}
    group by goal_id order by goal_id`)
  return rows.map((row) => ({
    goalId: row.goal_id,
    labelIds: row.labels.map(({ id }) => id),
    labelGroup: row.label_group,
    configurationVersion: row.configuration_version,
    words: new Map(row.labels.map(({ id, words }) => [id, words])),
  }))
}

function condition(wanted: WantedGoals): SQL {
  if ('goalIds' in wanted) return sql`goal_id = any (${sql.param([...wanted.goalIds])}::uuid[])`
  return sql`goal_id in (
    select g.goal_id from governed g join ${certificateGoal} its on its.id = g.goal_id
    where its.task = ${wanted.task} and g.root_id = any (${sql.param([...wanted.labelIds])}::uuid[])
  )`
}
