import { createApp } from '../../edge/src/app.ts'
import { describeApi } from '../../edge/src/http/openapi-document.ts'
import type { OrgIds } from './populate.ts'

export type Operation = {
  id: string
  method: string
  path: string
  /** The scope that it names; undefined when any caller will do. */
  scope: string | undefined
  pathIds: string[]
  queryIds: string[]
  requiredQueryIds: string[]
  hasBody: boolean
}

type Described = {
  operationId: string
  security: Record<string, string[]>[]
  parameters?: { name: string; in: string; required?: boolean }[]
  requestBody?: unknown
}

/** Every operation of the public document, so that a new route cannot be forgotten. */
export function readOperations(): Operation[] {
  const paths = describeApi(createApp()).paths as unknown as Record<string, Record<string, Described>>
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const ids = (place: string) => (described.parameters ?? []).filter((p) => p.in === place && p.name.endsWith('Id')).map((p) => p.name)
      return {
        id: described.operationId,
        method: method.toUpperCase(),
        path,
        scope: described.security[0]?.['apiKey']?.[0],
        pathIds: ids('path'),
        queryIds: ids('query'),
        requiredQueryIds: ids('query').filter((name) => described.parameters?.some((p) => p.name === name && p.required)),
        hasBody: described.requestBody !== undefined,
      }
    }),
  )
}

/** Every id that an annotation can name. */
const annotations = [
  (ids: OrgIds) => ({ task: 'annotate', input: { frameIds: [ids.frameId], labels: [{ labelId: ids.labelId }] } }),
  (ids: OrgIds) => ({ task: 'annotate', input: { assetId: ids.assetId, labels: [{ labelId: ids.labelId }] } }),
  (ids: OrgIds) => ({ task: 'annotate', input: { assetIds: [ids.assetId], labels: [{ labelId: ids.labelId }] } }),
  (ids: OrgIds) => ({ task: 'annotate', input: { projectId: ids.projectId, labels: [{ labelId: ids.labelId }] } }),
]

/** Every id that a job of criteria can name. */
const assessments = [
  (ids: OrgIds) => ({ task: 'criteria', input: { frameIds: [ids.frameId], rubricId: ids.rubricId } }),
  (ids: OrgIds) => ({ task: 'criteria', input: { assetId: ids.assetId, rubricId: ids.rubricId } }),
  (ids: OrgIds) => ({ task: 'criteria', input: { assetIds: [ids.assetId], rubricId: ids.rubricId } }),
  (ids: OrgIds) => ({ task: 'criteria', input: { projectId: ids.projectId, rubricId: ids.rubricId } }),
]

const content = { criteria: [{ id: 'A01', question: 'Is a helmet worn?' }] }

/** Valid bodies by operation; those that name things take them from `ids`. An operation with a body must be here. */
const bodies: Record<string, { named?: ((ids: OrgIds) => unknown)[]; plain?: () => unknown }> = {
  createCertificateGoal: {
    named: [(ids) => ({ task: 'annotate', labelIds: [ids.labelId], mode: 'certified', alpha: 0.02, delta: 0.05, auditShare: 0.1 })],
  },
  changeCertificateGoal: {
    plain: () => ({ version: 1, mode: 'off', alpha: 0.02, delta: 0.05, auditShare: 0.1, accept: null, reject: null }),
  },
  createProject: { plain: () => ({ name: `Project ${crypto.randomUUID()}` }) },
  renameProject: { plain: () => ({ name: `Project ${crypto.randomUUID()}` }) },
  createAsset: {
    named: [(ids) => ({ name: 'a.jpg', bytes: 10, sha256: 'b'.repeat(64), contentType: 'image/jpeg', projectId: ids.projectId })],
  },
  completeAsset: { plain: () => ({ parts: [{ number: 1, etag: 'etag' }] }) },
  createSearch: {
    named: [
      (ids) => ({ frameId: ids.frameId }),
      (ids) => ({ text: 'wrench', filter: { projectIds: [ids.projectId] } }),
      (ids) => ({ text: 'wrench', filter: { assetIds: [ids.assetId] } }),
      (ids) => ({ text: 'wrench', filter: { labelIds: [ids.labelId] } }),
    ],
  },
  createSearchByImage: { named: [(ids) => photoForm({ projectIds: [ids.projectId] }), (ids) => photoForm({ assetIds: [ids.assetId] })] },
  createLabel: {
    named: [(ids) => ({ name: `Label ${crypto.randomUUID()}`, projectIds: [ids.projectId] })],
    plain: () => ({ name: `Label ${crypto.randomUUID()}` }),
  },
  // Its answer repeats the ids of the file; that foreign ones are unknown is tested beside it.
  importLabels: { plain: () => new Blob(['name\nmine\n'], { type: 'text/csv' }) },
  editLabel: { named: [(ids) => ({ version: 1, definition: 'x', projectIds: [ids.projectId] })] },
  mergeLabel: { named: [(ids) => ({ intoLabelId: ids.intoLabelId })] },
  splitLabel: {
    named: [
      (ids) => ({ version: 1, parts: [{ name: `Part ${crypto.randomUUID()}`, frameIds: [ids.frameId] }] }),
      (ids) => ({ version: 1, parts: [{ name: `Part ${crypto.randomUUID()}`, frameIds: [], projectIds: [ids.projectId] }] }),
    ],
  },
  createRegion: { named: [(ids) => ({ labelId: ids.labelId, box: { x: 1, y: 2, width: 30, height: 40 } })] },
  changeRegion: {
    named: [(ids) => ({ version: 1, labelId: ids.labelId, box: { x: 1, y: 2, width: 30, height: 40 } })],
    plain: () => ({ version: 1, state: 'accepted' }),
  },
  createRubric: { plain: () => ({ name: `Rubric ${crypto.randomUUID()}`, content }) },
  editRubric: { plain: () => ({ version: 1, description: crypto.randomUUID() }) },
  tryRubric: { plain: () => ({ content, answers: { A01: 1 } }) },
  changeAssessment: { plain: () => ({ version: 1, answers: { A01: 0 } }) },
  claimReviewItems: {
    named: [
      (ids) => ({ filter: { projectId: ids.projectId } }),
      (ids) => ({ filter: { jobId: ids.jobId } }),
      (ids) => ({ filter: { assetId: ids.assetId } }),
      (ids) => ({ filter: { labelId: ids.intoLabelId } }),
    ],
    plain: () => ({}),
  },
  releaseReviewItems: { named: [(ids) => ({ itemIds: [ids.itemId] })] },
  decideReviewItems: {
    named: [
      (ids) => ({ answer: 'accept', items: [{ id: ids.itemId, version: 1 }] }),
      (ids) => ({ answer: 'accept', filter: { projectId: ids.projectId } }),
      (ids) => ({ answer: 'accept', filter: { jobId: ids.jobId } }),
      (ids) => ({ answer: 'accept', filter: { assetId: ids.assetId } }),
      (ids) => ({ answer: 'accept', filter: { labelId: ids.intoLabelId } }),
    ],
  },
  decideReviewItem: {
    named: [
      (ids) => ({ version: 1, answer: 'correct', value: { labelId: ids.labelId } }),
      (ids) => ({ version: 1, answer: 'escalate', assigneeId: ids.actorId }),
    ],
    plain: () => ({ version: 1, answer: 'accept' }),
  },
  changeReviewItem: { named: [(ids) => ({ version: 1, assigneeId: ids.actorId })], plain: () => ({ version: 1, priority: 3 }) },
  undoReview: { named: [(ids) => ({ reviewId: ids.reviewId })], plain: () => ({}) },
  changeReviewSettings: { plain: () => ({ sureFrom: 0.8, likelyFrom: 0.6, dueHours: null, version: 0 }) },
  reportVerdict: { plain: () => ({ note: 'doubtful' }) },
  addLabelToFrames: { named: [(ids) => ({ frameIds: [ids.frameId] })] },
  removeLabelFromFrames: { named: [(ids) => ({ frameIds: [ids.frameId] })] },
  changeMemberRole: { plain: () => ({ role: 'viewer' }) },
  createInvitation: { plain: () => ({ email: `${crypto.randomUUID()}@example.com`, role: 'viewer' }) },
  changeApiKey: { plain: () => ({ name: `Key ${crypto.randomUUID()}` }) },
  rotateApiKey: { plain: () => ({ overlapSeconds: 0 }) },
  createJob: {
    named: [(ids) => ({ task: 'ingest', input: { assetId: ids.assetId } }), ...annotations, ...assessments],
    plain: () => ({ task: 'selftest' }),
  },
  previewJob: { named: [(ids) => ({ task: 'ingest', input: { assetId: ids.assetId } }), ...annotations, ...assessments] },
  createJobs: { named: [(ids) => ({ jobs: [{ task: 'ingest', input: { assetId: ids.assetId } }] })] },
  cancelJobs: { named: [(ids) => ({ jobIds: [ids.jobId] })] },
  retryJobs: { named: [(ids) => ({ jobIds: [ids.jobId] })] },
  createExport: {
    named: [
      (ids) => ({ format: 'coco', filter: { projectId: ids.projectId } }),
      (ids) => ({ format: 'coco', filter: { assetIds: [ids.assetId] } }),
      (ids) => ({ format: 'coco', filter: { frameIds: [ids.frameId] } }),
      (ids) => ({ format: 'coco', filter: { labelIds: [ids.labelId] } }),
    ],
    plain: () => ({ format: 'csv' }),
  },
  createImport: {
    named: [(ids) => ({ format: 'coco', name: 'a.json', bytes: 10, projectId: ids.projectId })],
    plain: () => ({ format: 'coco', name: 'a.json', bytes: 10 }),
  },
  // Nothing of it is looked at before there is a report, which is tested beside it.
  applyImport: { plain: () => ({ digest: 'x' }) },
  createWebhookEndpoint: { named: [(ids) => ({ url: 'https://hooks.example.com/', projectId: ids.projectId })] },
  changeWebhookEndpoint: { plain: () => ({ description: crypto.randomUUID() }) },
  rotateWebhookSecret: { plain: () => ({ overlapHours: 1 }) },
  replayWebhookDeliveries: { plain: () => ({ since: '2026-01-01T00:00:00Z' }) },
  setSpendLimits: { named: [(ids) => ({ apiKeys: [{ apiKeyId: ids.apiKeyId, monthlyLimitMicros: 1 }] })] },
  createApiKey: { plain: () => ({ name: 'key', scopes: ['asset.read'] }) },
}

/** Parts of paths that are no ids. */
const parts: Record<string, string> = { number: '1' }

/** Queries beside ids that an operation asks for. */
const queries: Record<string, string[]> = { deleteRegion: ['version=1'] }

function photoForm(filter: unknown): FormData {
  const form = new FormData()
  form.set('image', new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], 'photo.jpg', { type: 'image/jpeg' }))
  form.set('filter', JSON.stringify(filter))
  return form
}

export type Call = { label: string; method: string; path: string; body: unknown }

/** A call that names only things of `ids`. */
export function callWithin(operation: Operation, ids: OrgIds): Call {
  return { label: operation.id, method: operation.method, path: pathOf(operation, ids), body: bodiesOf(operation, ids)[0] }
}

/** All calls in which one part names a thing of the other organization while the rest names own things. */
export function callsAcross(operation: Operation, own: OrgIds, other: OrgIds): Call[] {
  const { id, method } = operation
  const calls: Call[] = []
  if (operation.pathIds.length > 0)
    calls.push({ label: `${id} by path`, method, path: pathOf(operation, other), body: bodiesOf(operation, own)[0] })
  const named = bodies[id]?.named ?? []
  named.forEach((make, n) => calls.push({ label: `${id} by body ${n}`, method, path: pathOf(operation, own), body: make(other) }))
  for (const name of operation.queryIds) {
    const path = pathOf({ ...operation, requiredQueryIds: operation.requiredQueryIds.filter((each) => each !== name) }, own)
    const query = `${name}=${other[name as keyof OrgIds]}`
    calls.push({
      label: `${id} by ${name}`,
      method,
      path: `${path}${path.includes('?') ? '&' : '?'}${query}`,
      body: bodiesOf(operation, own)[0],
    })
  }
  return calls
}

export function callWithText(operation: Operation, ids: OrgIds, name: string, text: string): Call {
  const path = pathOf(operation, { ...ids, [name]: encodeURIComponent(text) })
  return { label: `${operation.id} with ${JSON.stringify(text)}`, method: operation.method, path, body: bodiesOf(operation, ids)[0] }
}

function pathOf(operation: Operation, ids: OrgIds): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = parts[name] ?? ids[name as keyof OrgIds]
    if (id === undefined) throw new Error(`populate() makes nothing for {${name}} of ${operation.path}`)
    return id
  })
  const named = operation.requiredQueryIds.map((name) => `${name}=${ids[name as keyof OrgIds]}`)
  const query = [...named, ...(queries[operation.id] ?? [])].join('&')
  return query === '' ? path : `${path}?${query}`
}

function bodiesOf(operation: Operation, ids: OrgIds): unknown[] {
  const known = bodies[operation.id]
  if (operation.hasBody && !known) throw new Error(`no body is known for ${operation.id}: add one, with every id that it can name`)
  return [...(known?.named ?? []).map((make) => make(ids)), ...(known?.plain ? [known.plain()] : [])]
}
