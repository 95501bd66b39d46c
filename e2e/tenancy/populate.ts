import { newUuid, toId } from '@kensa/contract/ids'
import { sealSecret } from '../../edge/src/webhooks/seal.ts'
import { mintWebhookSecret } from '../../edge/src/webhooks/secret.ts'
import type { Person, TestEdge } from '../../infra/local/test-edge.ts'

/** API ids of one thing of every kind in an organization. */
export type OrgIds = {
  projectId: string
  assetId: string
  frameId: string
  labelId: string
  intoLabelId: string
  regionId: string
  verdictId: string
  rubricId: string
  assessmentId: string
  modelAnswerId: string
  itemId: string
  reviewId: string
  goalId: string
  certificateId: string
  jobId: string
  exportId: string
  importId: string
  searchId: string
  apiKeyId: string
  memberId: string
  invitationId: string
  actorId: string
  subjectId: string
  webhookEndpointId: string
  webhookDeliveryId: string
}

/** Ids of things that never were. */
export function nowhereIds(): OrgIds {
  return {
    projectId: toId('project', newUuid()),
    assetId: toId('asset', newUuid()),
    frameId: toId('frame', newUuid()),
    labelId: toId('label', newUuid()),
    intoLabelId: toId('label', newUuid()),
    regionId: toId('region', newUuid()),
    verdictId: toId('verdict', newUuid()),
    rubricId: toId('rubric', newUuid()),
    assessmentId: toId('assessment', newUuid()),
    modelAnswerId: toId('modelAnswer', newUuid()),
    itemId: toId('reviewItem', newUuid()),
    reviewId: toId('review', newUuid()),
    goalId: toId('certificateGoal', newUuid()),
    certificateId: toId('certificate', newUuid()),
    jobId: toId('job', newUuid()),
    exportId: toId('export', newUuid()),
    importId: toId('import', newUuid()),
    searchId: toId('search', newUuid()),
    apiKeyId: toId('apiKey', newUuid()),
    memberId: toId('member', newUuid()),
    invitationId: toId('invitation', newUuid()),
    actorId: toId('user', newUuid()),
    subjectId: toId('project', newUuid()),
    webhookEndpointId: toId('webhookEndpoint', newUuid()),
    webhookDeliveryId: toId('webhookDelivery', newUuid()),
  }
}

const kinds = [
  'project',
  'asset',
  'frame',
  'label',
  'intoLabel',
  'region',
  'verdict',
  'rubric',
  'modelAnswer',
  'answers',
  'assessment',
  'doubt',
  'review',
  'goal',
  'basis',
  'certificate',
  'job',
  'item',
  'export',
  'import',
  'search',
  'key',
  'outbox',
  'invitation',
  'audit',
  'endpoint',
  'event',
  'delivery',
] as const

const exportedCounts = { frames: 1, emptyFrames: 0, regions: 1, labels: 1 }
const exported = (projectId: string) => ({
  ...{ format: 'coco', split: null, scores: false, images: false },
  filter: { projectId, assetIds: null, frameIds: null, labelIds: null, states: ['accepted'] },
})

const askingFor = (thing: string) => ({
  criteria: [{ id: 'A01', question: `Is ${thing} there?`, lookFor: thing, yes: {}, no: {} }],
  patterns: [],
})

/** Puts one row into every table of the person's organization, past the API, so that there is something to steal. */
export async function populate({ database, env }: TestEdge, person: Person): Promise<OrgIds> {
  const id = Object.fromEntries(kinds.map((kind) => [kind, newUuid()])) as Record<(typeof kinds)[number], string>
  const { orgId, userId } = person
  const by = `user:${userId}`
  const place = { orgId, endpointId: id.endpoint }
  const sealed = await sealSecret(env.WEBHOOK_SECRET_KEY, place, mintWebhookSecret())
  const provenance = JSON.stringify({
    ...{ inputs: [], pack: 'builtin', packVersion: '1', modelRole: 'regions', space: null, preprocessing: 'none' },
    ...{ configurationVersion: null, labels: [], runnerVersion: '1' },
  })
  const sampling = JSON.stringify({ mode: 'rate', framesPerSecond: 1 })
  const rows: [string, unknown[]][] = [
    ['insert into project (org_id, id, name) values ($1, $2, $3)', [orgId, id.project, 'Secret line']],
    [
      `insert into asset (org_id, id, project_id, name, kind, content_type, bytes, sha256, state, sampling, created_by)
       values ($1, $2, $3, 'secret.jpg', 'image', 'image/jpeg', 10, $4, 'ready', $5, $6)`,
      [orgId, id.asset, id.project, 'a'.repeat(64), sampling, by],
    ],
    [
      `insert into frame (org_id, id, asset_id, index, t_ms, width_px, height_px) values ($1, $2, $3, 0, 0, 640, 480)`,
      [orgId, id.frame, id.asset],
    ],
    [
      `insert into embedding_builtin_v1 (org_id, frame_id, e) values ($1, $2, $3)`,
      [orgId, id.frame, JSON.stringify(Array.from({ length: 256 }, () => 1 / 16))],
    ],
    [
      `with made as (insert into label (org_id, id, name, hotkey, all_projects) values ($1, $2, 'secret', 's', false))
       insert into label_version (org_id, label_id, number, name, definition, color, hotkey, project_ids, actor_kind, actor_name)
       values ($1, $2, 1, 'secret', 'Secret definition', 'blue', 's', array[$3::uuid], 'system', 'system')`,
      [orgId, id.label, id.project],
    ],
    [
      `with made as (insert into label (org_id, id, name) values ($1, $2, 'secret two'))
       insert into label_version (org_id, label_id, number, name, color, actor_kind, actor_name)
       values ($1, $2, 1, 'secret two', 'blue', 'system', 'system')`,
      [orgId, id.intoLabel],
    ],
    [`insert into label_term (org_id, label_id, text) values ($1, $2, 'secret')`, [orgId, id.label]],
    ['insert into label_project (org_id, label_id, project_id) values ($1, $2, $3)', [orgId, id.label, id.project]],
    [
      `insert into label_event (org_id, id, kind, label_id, label_name, actor_kind, actor_name)
       values ($1, gen_random_uuid(), 'archived', $2, 'secret', 'user', 'Secret person')`,
      [orgId, id.label],
    ],
    ['insert into frame_label (org_id, frame_id, label_id) values ($1, $2, $3)', [orgId, id.frame, id.label]],
    [
      `insert into job (org_id, id, task, state, input, asset_id) values ($1, $2, 'ingest', 'queued', $3, $4)`,
      [orgId, id.job, JSON.stringify({ assetId: id.asset, sampling: { mode: 'keyframes' } }), id.asset],
    ],
    ['update asset set job_id = $3 where org_id = $1 and id = $2', [orgId, id.asset, id.job]],
    [
      `insert into verdict (org_id, id, project_id, job_id, task, subject_kind, subject_id, asset_id, value, scores, confidence, evidence,
         provenance, rule, audit_draw, holds, versions, decision, reason, audit_inclusion, key)
       values ($1, $2, $3, $4, 'annotate', 'region', $5, $6, '{"secret.jpg":1}', '{}', 0.75, '{}', $7, '{"kind":"none"}', 0.5, '{}', '{}',
         'needs_review', 'no_rule', 0, 'secret.jpg')`,
      [orgId, id.verdict, id.project, id.job, id.region, id.asset, provenance],
    ],
    [
      `insert into certificate_goal (org_id, id, task, mode, alpha, delta, audit_share) values ($1, $2, 'annotate', 'certified', 0.05, 0.05, 0.2)`,
      [orgId, id.goal],
    ],
    [
      `insert into certificate_goal_label (org_id, task, label_id, goal_id) values ($1, 'annotate', $2, $3)`,
      [orgId, id.intoLabel, id.goal],
    ],
    [
      `insert into certificate_basis (org_id, id, goal_id, label_ids, label_group, model_space, configuration_version)
       values ($1, $2, $3, array[$4::uuid], 'secret.jpg', 'secret.jpg', 'secret.jpg')`,
      [orgId, id.basis, id.goal, id.intoLabel],
    ],
    [
      `insert into certificate (org_id, id, goal_id, basis_id, alpha, delta, audit_share, threshold, audited, errors, p_value, coverage,
         evidence_until, suspended_at, reasons)
       values ($1, $2, $3, $4, 0.05, 0.05, 0.2, 0.9, 100, 0, 0.01, 0.5, $5, now(), '{withdrawn}')`,
      [orgId, id.certificate, id.goal, id.basis, id.verdict],
    ],
    [
      `insert into region (org_id, id, frame_id, label_id, x, y, width, height, outline, origin, state, verdict_id, created_by)
       values ($1, $2, $3, $4, 1, 2, 3, 4, '"secret.jpg"', 'machine', 'proposed', $5, 'runner')`,
      [orgId, id.region, id.frame, id.intoLabel, id.verdict],
    ],
    [
      `insert into review_item (org_id, id, verdict_id, project_id, task, subject_kind, subject_id, asset_id, label_id, confidence, reason,
         note, cluster)
       values ($1, $2, $3, $4, 'annotate', 'region', $5, $6, $7, 0.75, 'no_rule', 'Secret note', 'secret.jpg')`,
      [orgId, id.doubt, id.verdict, id.project, id.region, id.asset, id.intoLabel],
    ],
    [
      `insert into review (org_id, id, item_id, verdict_id, action, actor_kind, actor_id, actor_name, note, item_version)
       values ($1, $2, $3, $4, 'report', 'user', $5, 'Secret person', 'Secret note', 1)`,
      [orgId, id.review, id.doubt, id.verdict, userId],
    ],
    [`insert into review_setting (org_id) values ($1)`, [orgId]],
    [
      `with made as (insert into rubric (org_id, id, name, description) values ($1, $2, 'Secret rubric', 'secret.jpg'))
       insert into rubric_version (org_id, rubric_id, number, content, rules_hash, criterion_count, pattern_count, actor_kind, actor_name)
       values ($1, $2, 1, $3, $4, 1, 0, 'system', 'system')`,
      [orgId, id.rubric, JSON.stringify(askingFor('secret.jpg')), 'd'.repeat(64)],
    ],
    [
      `insert into model_answer (org_id, id, job_id, frame_id, endpoint, model, question, valid, tries, input_tokens, output_tokens, took_ms)
       values ($1, $2, $3, $4, 'primary', 'secret.jpg', 'secret.jpg', true, '[{"raw":"secret.jpg","complaint":null}]', 1, 1, 1)`,
      [orgId, id.modelAnswer, id.job, id.frame],
    ],
    [
      `insert into verdict (org_id, id, project_id, job_id, task, subject_kind, subject_id, asset_id, value, scores, confidence, evidence,
         provenance, rule, audit_draw, holds, versions, decision, reason, audit_inclusion, key)
       values ($1, $2, $3, $4, 'criteria', 'frame', $5, $6, '{"answers":{"A01":1}}', '{}', 0.75, '{}', $7, '{"kind":"none"}', 0.5, '{}', '{}',
         'needs_review', 'no_rule', 0, 'secret.jpg/criteria')`,
      [orgId, id.answers, id.project, id.job, id.frame, id.asset, provenance],
    ],
    [
      `insert into assessment (org_id, id, rubric_id, rubric_number, frame_id, answers, patterns, method, state, verdict_id, model_answer_id)
       values ($1, $2, $3, 1, $4, '{"A01":1}', '[]', 'language_model', 'proposed', $5, $6)`,
      [orgId, id.assessment, id.rubric, id.frame, id.answers, id.modelAnswer],
    ],
    [
      `insert into job_item_error (org_id, id, job_id, key, subject, error) values ($1, $2, $3, '0', 't=0s', $4)`,
      [orgId, id.item, id.job, JSON.stringify({ code: 'file_corrupt', detail: 'secret' })],
    ],
    [`insert into job (org_id, id, task, state, input) values ($1, $2, 'export', 'succeeded', '{}')`, [orgId, id.export]],
    [
      `insert into annotation_export (org_id, id, format, input, storage_key, sha256, bytes, counts, created_by, expires_at)
       values ($1, $2, 'coco', $3, 'org/secret.jpg', $4, 1, $5, $6, now() + interval '1 day')`,
      [orgId, id.export, JSON.stringify(exported(id.project)), 'c'.repeat(64), JSON.stringify(exportedCounts), by],
    ],
    [
      `insert into annotation_import (org_id, id, format, name, bytes, project_id, created_by, expires_at)
       values ($1, $2, 'coco', 'secret.json', 1, $3, $4, now() + interval '1 day')`,
      [orgId, id.import, id.project, by],
    ],
    [
      `insert into search (org_id, id, kind, text, filter, terms, space, model_version, hits, actor, took_ms)
       values ($1, $2, 'text', 'secret words', '{}', '[]', 'builtin-v1', 'v0', $3, $4, 1)`,
      [orgId, id.search, JSON.stringify([{ frameId: id.frame, score: 1, components: [] }]), by],
    ],
    [
      `insert into api_key (org_id, id, name, hash, hint, scopes, created_by) values ($1, $2, 'secret', decode($3, 'hex'), 'zzzz', '{}', $4)`,
      [orgId, id.key, `${id.key}${id.key}`.replaceAll('-', '').slice(0, 64), by],
    ],
    [
      `insert into webhook_endpoint (org_id, id, project_id, url, secret_sealed, created_by) values ($1, $2, $3, 'https://hooks.example.com/secret.jpg', $4, $5)`,
      [orgId, id.endpoint, id.project, sealed, by],
    ],
    [`insert into webhook_event (org_id, id, type, body) values ($1, $2, 'asset.ready', '{"secret.jpg":1}')`, [orgId, id.event]],
    [
      `insert into webhook_delivery (org_id, id, endpoint_id, event_id, state) values ($1, $2, $3, $4, 'failed')`,
      [orgId, id.delivery, id.endpoint, id.event],
    ],
    [
      `insert into webhook_attempt (org_id, id, delivery_id, number, started_at, duration_ms, outcome, request_headers, response_headers, response_body, response_body_is_cut)
       values ($1, gen_random_uuid(), $2, 1, now(), 1, 'refused', '{}', '{}', 'secret.jpg', false)`,
      [orgId, id.delivery],
    ],
    [`insert into outbox (org_id, id, kind, payload, job_id) values ($1, $2, 'wake', '{}', $3)`, [orgId, id.outbox, id.job]],
    [
      `insert into ledger_entry (org_id, id, job_id, unit, chunk, quantity, price_micros, amount_micros, project_id, api_key_id)
       values ($1, $2, $3, 'image_embedded', 'secret', 7, 11, 77, $4, $5)`,
      [orgId, newUuid(), id.job, id.project, id.key],
    ],
    [`insert into usage_month (org_id, month, subject, spent_micros) values ($1, date_trunc('month', now())::date, $1, 77)`, [orgId]],
    [
      `insert into usage_reservation (org_id, job_id, month, reserved_micros, task) values ($1, $2, date_trunc('month', now())::date, 0, 'ingest')`,
      [orgId, id.job],
    ],
    [`insert into spend_limit (org_id, id, api_key_id, monthly_limit_micros) values ($1, $2, $3, 4000000)`, [orgId, newUuid(), id.key]],
    [`insert into billing_plan (org_id, plan) values ($1, 'free')`, [orgId]],
    [`insert into billing_account (org_id, customer_id) values ($1, 'cus_secret')`, [orgId]],
    [
      `insert into metered_window (org_id, subscription_id, customer_id, from_at, enqueued_until) values ($1, 'sub_secret', 'cus_secret', now(), now())`,
      [orgId],
    ],
    [
      `insert into meter_event (org_id, ledger_id, unit, customer_id, quantity, occurred_at, identifier, send_quantity, next_attempt_at)
       select org_id, id, unit, 'cus_secret', quantity, occurred_at, id::text, quantity, now() from ledger_entry where org_id = $1`,
      [orgId],
    ],
    [`insert into meter_lane (org_id, unit) values ($1, 'image_embedded')`, [orgId]],
    [`insert into stripe_event (org_id, event_id, type, created_at) values ($1, 'evt_secret', 'invoice.paid', now())`, [orgId]],
    [
      `insert into meter_reconciliation (org_id, id, unit, period_start_at, period_end_at, ledger_quantity, stripe_quantity, pending_quantity, state, checked_at)
       values ($1, $2, 'image_embedded', now(), now(), 7, 7, 0, 'matched', now())`,
      [orgId, newUuid()],
    ],
    [
      `insert into usage_alert (org_id, id, month, subject, threshold_percent, limit_micros, spent_micros)
       values ($1, $2, '2026-01-01', $1, 50, 2, 1)`,
      [orgId, newUuid()],
    ],
    [`insert into idempotency (org_id, actor, key, route, request_hash) values ($1, $2, 'secret', 'createProject', 'none')`, [orgId, by]],
    [
      `insert into audit_entry (org_id, id, action, actor_kind, actor_id, actor_name, subject_kind, subject_name)
       values ($1, $2, 'project.created', 'user', $3, 'Secret person', 'project', 'Secret line')`,
      [orgId, id.audit, userId],
    ],
    [
      `insert into invitation (id, organization_id, email, role, status, expires_at, inviter_id)
       values ($1, $2, 'guest@example.com', 'viewer', 'pending', now() + interval '1 day', $3)`,
      [id.invitation, orgId, userId],
    ],
  ]
  for (const [text, values] of rows) await database.sql(text, values)
  const [member] = await database.sql('select id from member where organization_id = $1 and user_id = $2', [orgId, userId])
  return {
    projectId: toId('project', id.project),
    assetId: toId('asset', id.asset),
    frameId: toId('frame', id.frame),
    labelId: toId('label', id.label),
    intoLabelId: toId('label', id.intoLabel),
    regionId: toId('region', id.region),
    verdictId: toId('verdict', id.verdict),
    rubricId: toId('rubric', id.rubric),
    assessmentId: toId('assessment', id.assessment),
    modelAnswerId: toId('modelAnswer', id.modelAnswer),
    itemId: toId('reviewItem', id.doubt),
    reviewId: toId('review', id.review),
    goalId: toId('certificateGoal', id.goal),
    certificateId: toId('certificate', id.certificate),
    jobId: toId('job', id.job),
    exportId: toId('export', id.export),
    importId: toId('import', id.import),
    searchId: toId('search', id.search),
    apiKeyId: toId('apiKey', id.key),
    memberId: toId('member', String(member?.['id'])),
    invitationId: toId('invitation', id.invitation),
    actorId: toId('user', userId),
    subjectId: toId('project', id.project),
    webhookEndpointId: toId('webhookEndpoint', id.endpoint),
    webhookDeliveryId: toId('webhookDelivery', id.delivery),
  }
}

/** One line a table with the rows of the organization in it: equal texts mean that nothing was written. */
export async function fingerprint({ database }: TestEdge, orgId: string): Promise<Record<string, string>> {
  const tables = await database.sql(
    `select table_name as name, column_name as owner from information_schema.columns
     where table_schema = 'public' and column_name in ('org_id', 'organization_id') and table_name in
       (select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE')
     order by 1`,
  )
  const lines: Record<string, string> = {}
  for (const table of tables) {
    const [row] = await database.sql(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as line from "${table['name']}" t where "${table['owner']}" = $1`,
      [orgId],
    )
    lines[String(table['name'])] = String(row?.['line'])
  }
  return lines
}
