import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { jobTasks } from '../job-message.ts'
import { limits } from '../limits.ts'
import { reviewActions, reviewAnswers, reviewOutcomes, reviewReasons, reviewStates } from '../review.ts'
import { subjectKinds } from '../verdict.ts'
import { pageSchema } from './page.ts'

const json = z.record(z.string(), z.unknown())
const utc = (description: string) => z.iso.datetime().meta({ description })
const share = (description: string) => z.number().min(0).max(1).meta({ description })

/** Where an item stands by its confidence, in the tiers of the organization's settings. */
export const reviewTiers = ['sure', 'likely', 'unsure'] as const
export type ReviewTier = (typeof reviewTiers)[number]

const actorSchema = z
  .object({
    kind: z.enum(['user', 'apiKey', 'runner', 'system']).meta({ description: 'A person, an API key, a runner, or Kensa itself' }),
    id: z.string().nullable().meta({ description: 'Id of the person or key; null for the others' }),
    name: z.string().meta({ description: 'Name at that time' }),
  })
  .meta({ id: 'ReviewActor' })

export const reviewItemSchema = z
  .object({
    id: idSchema('reviewItem'),
    verdictId: idSchema('verdict').meta({ description: 'The verdict in doubt' }),
    projectId: idSchema('project').nullable(),
    task: z.enum(jobTasks).meta({ description: 'Kind of work', example: 'annotate' }),
    subject: z
      .object({
        kind: z.enum(subjectKinds).meta({ description: 'What it is about' }),
        id: z.string().meta({ description: 'Id of it', example: 'region_01h455vb4pex5vsknk084sn02q' }),
        assetId: idSchema('asset').nullable().meta({ description: 'The asset that it belongs to' }),
      })
      .meta({ description: 'What the verdict is about' }),
    labelId: idSchema('label').nullable().meta({ description: 'The label that it says, where it says one; a merged one leads on' }),
    value: json.meta({ description: "The machine's answer; its fields depend on the task" }),
    evidence: json.meta({ description: 'What speaks for it' }),
    confidence: share('Confidence of the machine').nullable().meta({
      description:
        "Confidence of the machine, 0 to 1. Null when it gave no answer, and while an item waits that proves a certificate: nobody's answer is to lean on it",
    }),
    picture: z
      .object({
        frameId: idSchema('frame'),
        assetName: z.string().meta({ description: 'Name of the asset' }),
        tMs: z.int().meta({ description: 'Time of the frame in its asset, in milliseconds' }),
        widthPx: z.int().meta({ description: 'Width of the frame in pixels' }),
        heightPx: z.int().meta({ description: 'Height of the frame in pixels' }),
        imageUrl: z.string().meta({ description: 'Signed address of the frame' }),
        thumbUrl: z.string().meta({ description: 'Signed address of a small picture of it' }),
      })
      .nullable()
      .meta({ description: 'The frame on which it is to be seen; null where there is none' }),
    reason: z.enum(reviewReasons).meta({
      description: 'Why it waits. An audit is told as `low_confidence` until it is decided, so that it looks like any other',
    }),
    priority: z.int().meta({ description: 'More comes first' }),
    cluster: z.string().nullable().meta({ description: 'Items of one cluster are alike; null where there is none' }),
    dueAt: utc('When it should be decided (UTC)').nullable(),
    assigneeId: idSchema('user').nullable().meta({ description: 'The person it is for; null: anybody' }),
    escalatedAt: utc('When somebody passed it on (UTC)').nullable(),
    note: z.string().nullable().meta({ description: 'What whoever reported or passed it on said' }),
    claim: z
      .object({
        mine: z.boolean().meta({ description: 'Whether the caller has it' }),
        until: utc('When it is free again (UTC)'),
      })
      .nullable()
      .meta({ description: 'Who is at it; null when nobody is' }),
    state: z.enum(reviewStates).meta({ description: '`withdrawn`: a later answer took the place of the verdict' }),
    outcome: z.enum(reviewOutcomes).nullable().meta({ description: 'What was decided; null while it waits' }),
    decidedAt: utc('When it was decided (UTC)').nullable(),
    version: z.int().meta({ description: 'Counts its changes, from 1; a decision names the one that it was made on' }),
    createdAt: utc('Since when it waits (UTC)'),
  })
  .meta({ id: 'ReviewItem' })
export type ReviewItem = z.infer<typeof reviewItemSchema>
export const reviewItemPageSchema = pageSchema(reviewItemSchema, 'ReviewItemPage')

const filterShape = {
  projectId: idSchema('project').optional(),
  jobId: idSchema('job').optional().meta({ description: 'Only verdicts of this job' }),
  assetId: idSchema('asset').optional(),
  labelId: idSchema('label').optional().meta({ description: 'Only this label and those merged into it' }),
  task: z.enum(jobTasks).optional().meta({ description: 'Only this kind of work' }),
  reason: z.enum(reviewReasons).optional().meta({ description: 'As the item tells it' }),
  cluster: z.string().min(1).max(500).optional().meta({ description: 'Only items of this cluster' }),
  tier: z.enum(reviewTiers).optional().meta({ description: 'Only items of this tier of confidence; those without an answer are `unsure`' }),
  assignee: z.enum(['me', 'nobody']).optional().meta({ description: 'Only items for the caller, or for nobody in particular' }),
  escalated: z.enum(['true', 'false']).optional().meta({ description: 'Only items that somebody passed on, or only others' }),
  due: z.enum(['overdue']).optional().meta({ description: 'Only items that should have been decided by now' }),
}

export const reviewFilterSchema = z.object({
  ...filterShape,
  state: z
    .enum(reviewStates)
    .default('open')
    .meta({ description: 'Open ones, those that come first at the top; decided ones newest first' }),
  outcome: z.enum(reviewOutcomes).optional().meta({ description: 'Only items that came to this' }),
})
export type ReviewFilter = z.infer<typeof reviewFilterSchema>

/** The filters of what is open, as a body takes them. */
export const openFilterSchema = z.strictObject(filterShape).meta({ id: 'OpenReviewFilter' })
export type OpenFilter = z.infer<typeof openFilterSchema>

export const claimInputSchema = z
  .strictObject({
    filter: openFilterSchema.prefault({}).meta({ description: 'Of which items' }),
    count: z
      .int()
      .min(1)
      .max(limits.reviewClaimMax)
      .default(10)
      .meta({ description: `How many, 1 to ${limits.reviewClaimMax}` }),
    except: z
      .array(idSchema('reviewItem'))
      .max(limits.reviewClaimMax)
      .default([])
      .meta({ description: 'Not these: those that the caller has at hand or has skipped' }),
  })
  .meta({ id: 'ReviewClaim' })
export type ClaimInput = z.output<typeof claimInputSchema>

export const claimedSchema = z
  .object({
    data: z.array(reviewItemSchema).meta({ description: "Items that are the caller's until `until`, those that come first at the top" }),
    until: utc('When they are free again (UTC); null when there were none').nullable(),
    left: z.int().meta({ description: 'Open items under the same filter, these among them' }),
  })
  .meta({ id: 'ClaimedReviewItems' })
export type Claimed = z.infer<typeof claimedSchema>

export const releaseInputSchema = z
  .strictObject({ itemIds: z.array(idSchema('reviewItem')).min(1).max(limits.reviewClaimMax).meta({ description: 'Items to let go' }) })
  .meta({ id: 'ReviewRelease' })

const note = z.string().trim().max(limits.reviewNoteCharsMax).meta({ description: 'A sentence for whoever looks at it next' })

export const decideInputSchema = z
  .strictObject({
    version: z.int().min(1).meta({ description: 'The version of the item that was looked at; another one answers 409 `version_conflict`' }),
    answer: z.enum(reviewAnswers).meta({ description: '`escalate` leaves it open for somebody else; `correct` wants `value`' }),
    value: json.optional().meta({
      description: 'What it is instead; its fields depend on the task. For `annotate`: `labelId`, `box` or `outline`, at least one of them',
      example: { labelId: 'label_01h455vb4pex5vsknk084sn02q' },
    }),
    note: note.optional(),
    assigneeId: idSchema('user').optional().meta({ description: 'Of `escalate`: the person it is passed on to; anybody else without' }),
    tookMs: z.int().min(0).max(86_400_000).optional().meta({ description: 'How long it was looked at, in milliseconds' }),
  })
  .refine(({ answer, value }) => (answer === 'correct') === (value !== undefined), {
    path: ['value'],
    error: 'is what `correct` wants, and nothing else takes',
  })
  .refine(({ answer, assigneeId }) => answer === 'escalate' || assigneeId === undefined, {
    path: ['assigneeId'],
    error: 'goes with `escalate` alone',
  })
  .meta({ id: 'ReviewDecision' })
export type DecideInput = z.output<typeof decideInputSchema>

export const reviewSchema = z
  .object({
    id: idSchema('review'),
    itemId: idSchema('reviewItem'),
    verdictId: idSchema('verdict'),
    action: z.enum(reviewActions).meta({ description: 'What was done' }),
    outcome: z.enum(reviewOutcomes).nullable().meta({ description: 'What the item came to by it; null where it stayed open' }),
    actor: actorSchema,
    before: json.nullable().meta({ description: 'What was before, as far as it changed' }),
    after: json.nullable().meta({ description: 'What it became' }),
    note: z.string().nullable().meta({ description: 'What the person said to it' }),
    tookMs: z.int().nullable().meta({ description: 'How long it was looked at, in milliseconds' }),
    batchId: z.string().nullable().meta({ description: 'The same for all items of one action on many' }),
    itemVersion: z.int().meta({ description: "The item's version that came of it" }),
    undone: z.boolean().meta({ description: 'Whether it was undone' }),
    createdAt: utc('When it was done (UTC)'),
  })
  .meta({ id: 'Review' })
export type Review = z.infer<typeof reviewSchema>
export const reviewPageSchema = pageSchema(reviewSchema, 'ReviewPage')

export const decidedSchema = z
  .object({ item: reviewItemSchema, review: reviewSchema.meta({ description: 'What was noted; its id undoes it' }) })
  .meta({ id: 'DecidedReviewItem' })
export type Decided = z.infer<typeof decidedSchema>

export const decideManyInputSchema = z
  .strictObject({
    answer: z.enum(['accept', 'reject']).meta({ description: 'The same answer to all of them' }),
    filter: openFilterSchema.optional().meta({ description: 'All open items under this filter' }),
    items: z
      .array(
        z.strictObject({
          id: idSchema('reviewItem'),
          version: z.int().min(1).meta({ description: 'The version that was looked at' }),
        }),
      )
      .min(1)
      .max(limits.reviewManyMax)
      .optional()
      .meta({ description: 'Or these, each at the version that was looked at' }),
    expected: z
      .int()
      .min(0)
      .optional()
      .meta({ description: 'How many the caller believes there are; with another number nothing happens' }),
  })
  .refine(({ filter, items }) => (filter === undefined) !== (items === undefined), {
    path: ['filter'],
    error: 'give either filter or items',
  })
  .meta({ id: 'ReviewDecisionOfMany' })
export type DecideManyInput = z.output<typeof decideManyInputSchema>

export const decidedManySchema = z
  .object({
    batchId: z.string().nullable().meta({ description: 'Undoes all of it; null when nothing was decided' }),
    decided: z.int().meta({ description: 'Items that were decided' }),
    kept: z.int().meta({ description: 'Items that stay: those that are to be looked at one by one' }),
    skipped: z.int().meta({ description: 'Items that another person is at, or that changed meanwhile' }),
    left: z.int().meta({ description: `Items beyond the ${limits.reviewManyMax} that one call decides` }),
  })
  .meta({ id: 'DecidedReviewItems' })
export type DecidedMany = z.infer<typeof decidedManySchema>

export const undoInputSchema = z
  .strictObject({
    reviewId: idSchema('review').optional().meta({ description: 'This action' }),
    batchId: z.uuid().optional().meta({ description: 'This action on many' }),
  })
  .refine(({ reviewId, batchId }) => reviewId === undefined || batchId === undefined, {
    path: ['batchId'],
    error: 'give reviewId, batchId or neither',
  })
  .meta({ id: 'ReviewUndo', description: "Without either: the caller's last action that stands" })
export type UndoInput = z.output<typeof undoInputSchema>

export const undoneSchema = z
  .object({
    undone: z.int().meta({ description: 'Items that wait again' }),
    kept: z.int().meta({ description: 'Items of the action that somebody has changed since, and that stay as they are' }),
    items: z.array(reviewItemSchema).max(limits.reviewClaimMax).meta({ description: 'The first of them, as they are now' }),
  })
  .meta({ id: 'UndoneReview' })
export type Undone = z.infer<typeof undoneSchema>

export const itemChangeSchema = z
  .strictObject({
    version: z.int().min(1).meta({ description: 'The version that the change is made to; another one answers 409 `version_conflict`' }),
    assigneeId: idSchema('user').nullable().optional().meta({ description: 'The person it is for; null: anybody' }),
    dueAt: z.iso.datetime().nullable().optional().meta({ description: 'When it should be decided (UTC)' }),
    priority: z.int().min(0).max(100).optional().meta({ description: 'More comes first' }),
  })
  .meta({ id: 'ReviewItemChange' })
export type ItemChange = z.output<typeof itemChangeSchema>

export const reportInputSchema = z.strictObject({ note: note.min(1) }).meta({ id: 'VerdictReport' })

export const reviewLogQuerySchema = z.object({
  mine: z.enum(['true', 'false']).default('false').meta({ description: "`true`: the caller's own actions alone" }),
  itemId: idSchema('reviewItem').optional(),
})

const counted = <T extends z.ZodType>(of: T, description: string) =>
  z.object({ of: of.meta({ description }), open: z.int().meta({ description: 'Items that wait' }) })
export const reviewStatsSchema = z
  .object({
    open: z.int().meta({ description: 'Items that wait under the filter' }),
    overdue: z.int().meta({ description: 'Those of them that should have been decided by now' }),
    escalated: z.int().meta({ description: 'Those of them that somebody passed on' }),
    decided: z.int().meta({ description: 'Items that were decided under the filter' }),
    byTier: z.array(counted(z.enum(reviewTiers), 'The tier')).meta({ description: 'What waits, by tier of confidence' }),
    byReason: z.array(counted(z.enum(reviewReasons), 'The reason')).meta({ description: 'What waits, by reason as items tell it' }),
    byLabel: z
      .array(counted(idSchema('label'), 'The label'))
      .meta({ description: `What waits, by label; the ${limits.reviewGroupsMax} largest` }),
    byCluster: z
      .array(counted(z.string(), 'The cluster'))
      .meta({ description: `What waits, by cluster; the ${limits.reviewGroupsMax} largest` }),
    byTask: z.array(counted(z.enum(jobTasks), 'The kind of work')).meta({ description: 'What waits, by kind of work' }),
    pace: z
      .array(
        z.object({
          actor: actorSchema,
          decided: z.int().meta({ description: 'Items decided in the last 7 days' }),
          decidedToday: z.int().meta({ description: 'Items decided in the last 24 hours' }),
          perHour: z.number().nullable().meta({ description: 'Items an hour while at it, in the last 7 days; null with too few to say' }),
          agreement: share('Share of them in which the machine was right').nullable(),
        }),
      )
      .meta({ description: 'Who decided how much, most first; what was undone does not count' }),
  })
  .meta({ id: 'ReviewStats' })
export type ReviewStats = z.infer<typeof reviewStatsSchema>

export const reviewSettingsSchema = z
  .object({
    sureFrom: share('From this confidence on items are `sure`'),
    likelyFrom: share('From this confidence on items are `likely`; below they are `unsure`'),
    dueHours: z.int().min(1).max(8_760).nullable().meta({ description: 'Hours after which an item is overdue; null: never' }),
    version: z.int().meta({ description: 'Counts the changes; 0 when nobody has changed anything yet' }),
  })
  .meta({ id: 'ReviewSettings' })
export type ReviewSettings = z.infer<typeof reviewSettingsSchema>

export const reviewSettingsInputSchema = z
  .strictObject(reviewSettingsSchema.shape)
  .refine(({ sureFrom, likelyFrom }) => likelyFrom <= sureFrom, { path: ['likelyFrom'], error: 'must be at most sureFrom' })
  .meta({ id: 'ReviewSettingsInput' })
