import { newUuid } from '@kensa/contract/ids'
import type { TestDatabase } from './test-database-handle.ts'

export type Proposal = { itemId: string; verdictId: string; regionId: string; confidence: number }

export type ProposalSeed = {
  orgId: string
  projectId: string
  assetId: string
  frameId: string
  labelId: string
  confidences: readonly number[]
  /** Of these the draw falls on those that are to be looked at one by one. */
  sampled?: (index: number) => boolean
  reason?: string
}

const provenance = {
  ...{ inputs: [], pack: 'builtin', packVersion: '1', modelRole: 'regions', space: null, preprocessing: 'none' },
  ...{ configurationVersion: null, labels: [], runnerVersion: '1' },
}

/** Regions that a machine proposed, each with its verdict and the review item about it, as a runner saves them. */
export async function addProposals(sql: TestDatabase['sql'], seed: ProposalSeed): Promise<Proposal[]> {
  const { orgId, projectId, assetId, frameId, labelId, confidences, sampled = () => false, reason = 'no_rule' } = seed
  const made = confidences.map((confidence) => ({ itemId: newUuid(), verdictId: newUuid(), regionId: newUuid(), confidence }))
  const rows = JSON.stringify(
    made.map((each, i) => ({
      ...{ item: each.itemId, verdict: each.verdictId, region: each.regionId, confidence: each.confidence, sampled: sampled(i) },
      x: i % 40,
    })),
  )
  await sql(
    `insert into verdict (org_id, id, project_id, task, subject_kind, subject_id, asset_id, value, scores, confidence, evidence, provenance,
       rule, audit_draw, holds, versions, decision, reason, audit_inclusion, key, label_id)
     select $1, verdict, $2, 'annotate', 'region', region, $3, '{}', '{}', confidence, '{}', $4::jsonb,
       '{"kind":"none"}', 0.5, '{}', '{}', 'needs_review', 'no_rule', 0, verdict::text, $5
     from jsonb_to_recordset($6::jsonb) as r (verdict uuid, region uuid, confidence double precision)`,
    [orgId, projectId, assetId, JSON.stringify(provenance), labelId, rows],
  )
  await sql(
    `insert into region (org_id, id, frame_id, label_id, x, y, width, height, origin, state, verdict_id, created_by)
     select $1, region, $2, $3, x, 1, 10, 10, 'machine', 'proposed', verdict, 'runner'
     from jsonb_to_recordset($4::jsonb) as r (verdict uuid, region uuid, x integer)`,
    [orgId, frameId, labelId, rows],
  )
  await sql(
    `insert into review_item (org_id, id, verdict_id, project_id, task, subject_kind, subject_id, asset_id, label_id, confidence, reason,
       priority, cluster, inclusion, sampled)
     select $1, item, verdict, $2, 'annotate', 'region', region, $3, $4, confidence, $5::text, 10, $3::uuid::text || '/' || $4::uuid::text,
       case when sampled then 0.5 else 0 end, sampled
     from jsonb_to_recordset($6::jsonb) as r (item uuid, verdict uuid, region uuid, confidence double precision, sampled boolean)`,
    [orgId, projectId, assetId, labelId, reason, rows],
  )
  return made
}
