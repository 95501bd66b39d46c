import { newUuid, toId, toUuid } from '@kensa/contract/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestBilling, type TestBilling } from '../infra/local/stripe/test-billing.ts'
import type { Person, TestEdge } from '../infra/local/test-edge.ts'
import { callWithin, readOperations } from './tenancy/operations.ts'
import { type OrgIds, populate } from './tenancy/populate.ts'

/** Operations that change something and leave no entry, each with the reason. */
const withoutEntry: Record<string, string> = {
  createAsset: 'opens an upload: the asset itself keeps who did and when',
  completeAsset: 'ends an upload: the asset itself keeps who did and when',
  createJob: 'starts work: the job itself keeps who did and when',
  createJobs: 'starts work: the jobs themselves keep who did and when',
  previewJob: 'changes nothing',
  createImport: 'opens an upload: the import itself keeps who did and when',
  checkImport: 'changes nothing but the report of the import',
  importLabels: 'changes nothing without the digest of a dry run; what it writes with one is tested beside it',
  pingWebhookEndpoint: 'changes nothing: the delivery log keeps it',
  claimReviewItems: 'changes nothing but who has them at hand for ten minutes',
  releaseReviewItems: 'changes nothing but who has them at hand',
  decideReviewItem: 'the log of reviews keeps who, when and what',
  changeReviewItem: 'the log of reviews keeps who, when and what',
  reportVerdict: 'the log of reviews keeps who, when and what',
  tryRubric: 'changes nothing',
  createSearch: 'changes nothing: the history keeps who searched for what',
  createSearchByImage: 'changes nothing: the history keeps who searched for what',
}

const changing = readOperations().filter(({ method }) => method !== 'GET')

let billing: TestBilling
let edge: TestEdge
beforeAll(async () => {
  billing = await startTestBilling()
  edge = billing.edge
})
afterAll(() => billing.stop())

/** What an operation needs to find beyond what `populate` makes; gives the ids to call it with. */
const arrange: Record<string, (person: Person, ids: OrgIds) => Promise<OrgIds>> = {
  changeMemberRole: withColleague,
  removeMember: withColleague,
  deleteProject: async (_, ids) => {
    await edge.database.sql(`delete from asset where name = 'secret.jpg'`)
    return ids
  },
  addLabelToFrames: async (_, ids) => {
    await edge.database.sql('delete from frame_label')
    return ids
  },
  deleteLabel: async (_, ids) => {
    await edge.database.sql('delete from frame_label')
    return ids
  },
  unmergeLabel: async (_, ids) => {
    await edge.database.sql('update label set merged_into = $2 where id = $1', [
      toUuid('label', ids.labelId),
      toUuid('label', ids.intoLabelId),
    ])
    return ids
  },
  restoreLabel: async (_, ids) => {
    await edge.database.sql('update label set archived_at = now() where id = $1', [toUuid('label', ids.labelId)])
    return ids
  },
  restoreRubric: async (_, ids) => {
    await edge.database.sql('update rubric set archived_at = now() where id = $1', [toUuid('rubric', ids.rubricId)])
    return ids
  },
  undoReview: async (person, ids) => {
    await edge.database.sql('delete from review where org_id = $1', [person.orgId])
    const decided = await person.call('POST', `/v1/review-items/${ids.itemId}/decide`, { version: 1, answer: 'accept' })
    return { ...ids, reviewId: (await decided.json()).review.id }
  },
  changeReviewSettings: async ({ orgId }, ids) => {
    await edge.database.sql('delete from review_setting where org_id = $1', [orgId])
    return ids
  },
  suspendCertificate: async (_, ids) => {
    await edge.database.sql(`update certificate set suspended_at = null, reasons = '{}'`)
    return ids
  },
  applyImport: withReport,
  retryJob: withFailedJob,
  retryJobs: withFailedJob,
  startCheckout: withCustomer,
  openBillingPortal: withCustomer,
}

it.each(changing.filter(({ id }) => !(id in withoutEntry)))('$id leaves an entry in the audit log', async (operation) => {
  const person = await edge.signUp('Person')
  const populated = await populate(edge, person)
  const ids = (await arrange[operation.id]?.(person, populated)) ?? populated
  const before = await entries(person.orgId)
  const { method, path, body } = callWithin(operation, ids)
  const answer = await person.call(method, path, body)
  expect(answer.status, await answer.clone().text()).toBeLessThan(300)
  const added = (await entries(person.orgId)).slice(before.length)
  expect(added).toEqual([{ action: expect.stringMatching(/^[a-z_]+\.[a-z_]+$/), actor_name: 'Person', traced: true }])
})

it('excuses only operations that exist', () => {
  expect(Object.keys(withoutEntry).filter((id) => !changing.some((operation) => operation.id === id))).toEqual([])
})

async function entries(orgId: string) {
  return edge.database.sql(
    `select action, actor_name, request_id is not null as traced from audit_entry where org_id = $1 order by at, id`,
    [orgId],
  )
}

/** A report of which nothing is to be decided. */
async function withReport(_: Person, ids: OrgIds): Promise<OrgIds> {
  const report = { digest: 'x', counts: {}, labels: [], unknownImages: [], ambiguousImages: [], conflicts: [], faults: [] }
  await edge.database.sql('update annotation_import set report = $2 where id = $1', [
    toUuid('import', ids.importId),
    JSON.stringify(report),
  ])
  return ids
}

async function withFailedJob({ orgId }: Person, ids: OrgIds): Promise<OrgIds> {
  await edge.database.sql(`update job set state = 'failed', finished_at = now() where org_id = $1`, [orgId])
  return ids
}

async function withCustomer({ orgId }: Person, ids: OrgIds): Promise<OrgIds> {
  const { id } = await billing.stripe.customers.create({ name: orgId })
  await edge.database.sql('update billing_account set customer_id = $2 where org_id = $1', [orgId, id])
  return ids
}

async function withColleague(person: Person, ids: OrgIds): Promise<OrgIds> {
  const colleague = await edge.signUp('Colleague')
  const memberId = newUuid()
  await edge.database.sql(`insert into member (id, organization_id, user_id, role) values ($1, $2, $3, 'member')`, [
    memberId,
    person.orgId,
    colleague.userId,
  ])
  return { ...ids, memberId: toId('member', memberId) }
}
