import { z } from 'zod'
import { storedErrorSchema } from './api/problem.ts'
import { suspensionReasons } from './certificate.ts'
import { idSchema } from './ids.ts'
import { jobStates, jobTasks } from './job-message.ts'
import { subjectKinds } from './verdict.ts'

/**
 * What happened, as webhooks tell it: ids, states and figures, never names or pictures. Within a version fields are only added; a change
 * that could break a reader makes a new version of that event.
 */
export const eventTypes = [
  'asset.ready',
  'asset.failed',
  'job.succeeded',
  'job.partially_succeeded',
  'job.failed',
  'review.resolved',
  'verdict.created',
  'usage.threshold_reached',
  'certificate.suspended',
  'label.changed',
] as const
export type SubscribableEventType = (typeof eventTypes)[number]

/** Events of which there are so many that only endpoints hear them that name them: one for every verdict. */
export const namedOnlyEventTypes: readonly SubscribableEventType[] = ['verdict.created']

/** Sent by the test button alone: to one endpoint, whatever it listens to. */
export const pingEventType = 'webhook.ping'
export type EventType = SubscribableEventType | typeof pingEventType

export const eventTypeSchema = z.enum(eventTypes).meta({ id: 'EventType', description: 'What happened: a noun and what became of it' })

const utc = (description: string) => z.iso.datetime().meta({ description })
const micros = (description: string) =>
  z
    .int()
    .min(0)
    .meta({ description: `${description}, in millionths of a US dollar` })
const error = storedErrorSchema.meta({ description: 'Why it failed' })

const jobData = z.object({
  jobId: idSchema('job'),
  task: z.enum(jobTasks).meta({ description: 'Kind of work' }),
  state: z.enum(jobStates).meta({ description: 'How the job ended' }),
  assetId: idSchema('asset').nullable().meta({ description: 'The asset that the job is about, if one' }),
  itemErrorCount: z.int().meta({ description: 'Items (frames) that failed one by one' }),
  error: error.nullable(),
  finishedAt: utc('When it ended (UTC)'),
})

export const eventDataSchemas = {
  'asset.ready': z.object({
    assetId: idSchema('asset'),
    jobId: idSchema('job').nullable().meta({ description: 'The job that took it in' }),
    kind: z.enum(['image', 'video']).meta({ description: 'Image or video' }),
    frameCount: z.int().meta({ description: 'Frames that can be searched now (an image has 1)' }),
    durationMs: z.int().nullable().meta({ description: 'Length of the video in milliseconds; null for images' }),
  }),
  'asset.failed': z.object({
    assetId: idSchema('asset'),
    jobId: idSchema('job').nullable().meta({ description: 'The job that tried to take it in; null when the upload itself failed' }),
    error,
  }),
  'job.succeeded': jobData,
  'job.partially_succeeded': jobData,
  'job.failed': jobData,
  'review.resolved': z.object({
    reviewItemId: idSchema('reviewItem'),
    verdictId: idSchema('verdict').nullable().meta({ description: 'The verdict that was in doubt' }),
    decision: z.enum(['accepted', 'corrected', 'rejected', 'cant_tell']).meta({ description: 'What the person decided' }),
    resolvedBy: idSchema('user').nullable().meta({ description: 'The person; null when a rule decided' }),
    resolvedAt: utc('When it was decided (UTC)'),
  }),
  'verdict.created': z.object({
    verdictId: idSchema('verdict'),
    jobId: idSchema('job').nullable().meta({ description: 'The job that made it' }),
    task: z.string().meta({ description: 'Kind of work', example: 'annotate' }),
    subjectKind: z.enum(subjectKinds).meta({ description: 'What the verdict is about' }),
    subjectId: z.string().meta({ description: 'Id of what it is about' }),
    decision: z.enum(['accepted', 'needs_review', 'rejected']).meta({ description: 'What follows from it' }),
    confidence: z.number().min(0).max(1).nullable().meta({ description: 'Confidence, 0 to 1' }),
  }),
  'usage.threshold_reached': z.object({
    thresholdPercent: z.int().meta({ description: 'The share of the limit that was reached, in percent', example: 80 }),
    usedMicros: micros('What was used in the period'),
    limitMicros: micros('The limit of the period'),
    apiKeyId: idSchema('apiKey').nullable().meta({ description: "The key whose own limit it is; null for the organization's" }),
    periodStart: utc('Start of the period (UTC)'),
    periodEnd: utc('End of the period (UTC)'),
  }),
  'certificate.suspended': z.object({
    certificateId: idSchema('certificate'),
    task: z.string().meta({ description: 'Kind of work that it covered', example: 'classify' }),
    goalId: idSchema('certificateGoal'),
    labelIds: z.array(idSchema('label')).meta({ description: 'The labels that it covered' }),
    reasons: z.array(z.enum(suspensionReasons)).min(1).meta({ description: 'What ended the proof' }),
    suspendedAt: utc('When it was suspended (UTC)'),
  }),
  'label.changed': z.object({
    change: z
      .enum(['created', 'edited', 'merged', 'unmerged', 'split', 'archived', 'restored', 'deleted', 'imported'])
      .meta({ description: 'What became of the labels' }),
    labelIds: z
      .array(idSchema('label'))
      .max(100)
      .meta({ description: 'The labels, the first 100 of them; of a split the one that it was made from comes first' }),
    labelCount: z.int().meta({ description: 'How many labels there are' }),
    mergedIntoId: idSchema('label').nullable().meta({ description: 'Of a merge, the label that the others lead to now; null otherwise' }),
  }),
  [pingEventType]: z.object({
    endpointId: idSchema('webhookEndpoint'),
    message: z.string().meta({ description: 'A sentence for people' }),
  }),
} satisfies Record<EventType, z.ZodType>

/** The version of each event's data that is sent now. */
export const eventVersions: Readonly<Record<EventType, number>> = {
  'asset.ready': 1,
  'asset.failed': 1,
  'job.succeeded': 1,
  'job.partially_succeeded': 1,
  'job.failed': 1,
  'review.resolved': 1,
  'verdict.created': 1,
  'usage.threshold_reached': 1,
  'certificate.suspended': 1,
  'label.changed': 1,
  [pingEventType]: 1,
}

export type EventData<T extends EventType> = z.infer<(typeof eventDataSchemas)[T]>

/** An event as the one who causes it tells it. `projectId` is the stored UUID: endpoints of that project hear it, and those of all. */
export type KensaEvent = { [T in EventType]: { type: T; projectId: string | null; data: EventData<T> } }[EventType]

/** The event on its way to the endpoints, as the outbox keeps it. */
export const notedEventSchema = z.object({
  type: z.enum([...eventTypes, pingEventType]),
  projectId: z.uuid().nullable(),
  occurredAt: z.iso.datetime(),
  data: z.record(z.string(), z.unknown()),
})
export type NotedEvent = z.infer<typeof notedEventSchema>

/** The JSON body of a webhook. */
export function webhookBodySchema<T extends EventType>(type: T) {
  return z.object({
    id: idSchema('event'),
    type: z.literal(type).meta({ description: 'What happened' }),
    version: z.int().meta({ description: 'Version of `data`; within a version fields are only added', example: eventVersions[type] }),
    timestamp: utc('When it happened (UTC)'),
    organizationId: idSchema('organization'),
    projectId: idSchema('project').nullable().meta({ description: 'The project that it belongs to; null when it belongs to none' }),
    data: eventDataSchemas[type].meta({ description: 'What happened, in detail' }),
  })
}
