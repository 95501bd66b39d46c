import { z } from 'zod'
import { eventTypeSchema, eventTypes, pingEventType } from '../events.ts'
import { idSchema } from '../ids.ts'
import { limits } from '../limits.ts'
import { pageSchema } from './page.ts'

export const endpointStates = ['enabled', 'disabled'] as const
export const disabledReasons = ['manual', 'gone', 'failing'] as const
export const deliveryStates = ['pending', 'delivered', 'failed', 'skipped'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** What a try came to. */
export const attemptOutcomes = [
  'delivered',
  'refused',
  'redirected',
  'gone',
  'timeout',
  'connection_failed',
  'tls_failed',
  'dns_failed',
  'address_refused',
  'url_refused',
  'response_invalid',
] as const
export type AttemptOutcome = (typeof attemptOutcomes)[number]

const outcomeSchema = z.enum(attemptOutcomes)
const utc = (description: string) => z.iso.datetime().meta({ description })

export const webhookEndpointSchema = z
  .object({
    id: idSchema('webhookEndpoint'),
    projectId: idSchema('project')
      .nullable()
      .meta({ description: 'The one project whose events it hears; null for all of the organization' }),
    url: z.string().meta({ description: 'Where events are posted', example: 'https://hooks.example.com/kensa' }),
    description: z.string().meta({ description: 'What it is for, in the words of its maker; may be empty' }),
    events: z.array(eventTypeSchema).nullable().meta({ description: 'Events that it hears; null for all, also those that come later' }),
    state: z.enum(endpointStates).meta({ description: 'Whether events are sent to it' }),
    disabledReason: z
      .enum(disabledReasons)
      .nullable()
      .meta({ description: 'Why it is disabled: by a person, by its answer 410, or after five days without a success' }),
    disabledAt: utc('When it was disabled (UTC); null while enabled').nullable(),
    failingSince: utc('Since when every try has failed (UTC); null while the latest succeeded').nullable(),
    previousSecretEndsAt: utc('Until when the secret before the last rotation still signs too (UTC); null when there is none').nullable(),
    createdAt: utc('When it was made (UTC)'),
  })
  .meta({ id: 'WebhookEndpoint' })
export type WebhookEndpoint = z.infer<typeof webhookEndpointSchema>
export const webhookEndpointPageSchema = pageSchema(webhookEndpointSchema, 'WebhookEndpointPage')

const urlField = z
  .string()
  .max(2_000)
  .meta({ description: 'A public https address on port 443 or 8443, at most 2,000 characters', example: 'https://hooks.example.com/kensa' })
const descriptionField = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, 'must not contain control characters')
  .meta({ description: 'What it is for, at most 200 characters' })
const eventsField = z.array(eventTypeSchema).min(1).max(eventTypes.length).nullable()

export const webhookEndpointInputSchema = z
  .strictObject({
    url: urlField,
    description: descriptionField.optional(),
    projectId: idSchema('project').nullable().optional().meta({ description: 'Hear only this project; absent or null for all' }),
    events: eventsField.optional().meta({ description: 'Events to hear; absent or null for all, also those that come later' }),
  })
  .meta({ id: 'WebhookEndpointInput' })
export type WebhookEndpointInput = z.output<typeof webhookEndpointInputSchema>

export const webhookEndpointChangeSchema = z
  .strictObject({
    url: urlField.optional(),
    description: descriptionField.optional(),
    events: eventsField.optional().meta({ description: 'Events to hear; null for all' }),
    state: z.enum(endpointStates).optional().meta({ description: 'Disable it, or enable it again' }),
  })
  .meta({ id: 'WebhookEndpointChange' })
export type WebhookEndpointChange = z.output<typeof webhookEndpointChangeSchema>

const secretField = z.string().meta({ description: 'The signing secret, shown this once', example: 'whsec_…' })
export const webhookEndpointSecretSchema = z
  .object({ endpoint: webhookEndpointSchema, secret: secretField })
  .meta({ id: 'WebhookEndpointSecret' })

export const secretRotationSchema = z
  .strictObject({
    overlapHours: z
      .int()
      .min(0)
      .max(limits.webhookOverlapHoursMax)
      .default(24)
      .meta({ description: `How long the old secret goes on signing beside the new one, 0 to ${limits.webhookOverlapHoursMax} hours` }),
  })
  .meta({ id: 'WebhookSecretRotation' })

export const webhookDeliverySchema = z
  .object({
    id: idSchema('webhookDelivery'),
    endpointId: idSchema('webhookEndpoint'),
    eventId: idSchema('event').meta({ description: 'Id of the event: the `webhook-id` of every try' }),
    eventType: z.enum([...eventTypes, pingEventType]).meta({ description: 'What happened' }),
    state: z
      .enum(deliveryStates)
      .meta({ description: '`pending` → `delivered` or, after about 100 hours, `failed`; `skipped` when the endpoint was disabled' }),
    attempts: z.int().meta({ description: 'Tries so far' }),
    nextAttemptAt: utc('When the next try is due (UTC); null when there is none').nullable(),
    lastOutcome: outcomeSchema.nullable().meta({ description: 'What the latest try came to; null before the first' }),
    lastStatus: z.int().nullable().meta({ description: 'HTTP status of the latest answer; null without one' }),
    deliveredAt: utc('When it was taken (UTC); null until then').nullable(),
    createdAt: utc('When the event happened (UTC)'),
  })
  .meta({ id: 'WebhookDelivery' })
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>
export const webhookDeliveryPageSchema = pageSchema(webhookDeliverySchema, 'WebhookDeliveryPage')

const headersField = z.record(z.string(), z.string())
export const webhookAttemptSchema = z
  .object({
    number: z.int().meta({ description: 'Which try it was, from 1' }),
    startedAt: utc('When it was sent (UTC)'),
    durationMs: z.int().meta({ description: 'How long it took, in milliseconds' }),
    outcome: outcomeSchema.meta({ description: 'What it came to' }),
    status: z.int().nullable().meta({ description: 'HTTP status of the answer; null without one' }),
    detail: z.string().nullable().meta({ description: 'What went wrong, for people; null when nothing did' }),
    requestHeaders: headersField.meta({ description: 'Headers that were sent; signatures are masked' }),
    responseHeaders: headersField.meta({ description: 'Headers of the answer; cookies and credentials are masked' }),
    responseBody: z.string().meta({ description: `The answer's body, at most ${limits.webhookResponseBytesKept} bytes of it` }),
    responseBodyIsCut: z.boolean().meta({ description: 'Whether there was more of it' }),
  })
  .meta({ id: 'WebhookAttempt' })
export type WebhookAttempt = z.infer<typeof webhookAttemptSchema>

export const webhookDeliveryDetailSchema = webhookDeliverySchema
  .extend({
    url: z.string().meta({ description: 'The address of the endpoint now' }),
    requestBody: z.string().meta({ description: 'The JSON that is sent, byte for byte' }),
    tries: z.array(webhookAttemptSchema).meta({ description: 'The tries, oldest first (the latest 50)' }),
  })
  .meta({ id: 'WebhookDeliveryDetail' })
export type WebhookDeliveryDetail = z.infer<typeof webhookDeliveryDetailSchema>

export const webhookDeliveryFilterSchema = z.object({
  state: z.enum(deliveryStates).optional().meta({ description: 'Only deliveries in this state' }),
  eventType: z
    .enum([...eventTypes, pingEventType])
    .optional()
    .meta({ description: 'Only deliveries of this event' }),
})

export const replaySinceSchema = z
  .strictObject({
    since: z.iso.datetime().meta({ description: 'Replay what happened at or after this time (UTC) and failed or was skipped' }),
  })
  .meta({ id: 'WebhookReplaySince' })
export const replayedSchema = z
  .object({ replayed: z.int().meta({ description: 'Deliveries that are tried again' }) })
  .meta({ id: 'WebhookReplayed' })
