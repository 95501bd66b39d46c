import {
  bulkJobIdsSchema,
  bulkJobRequestSchema,
  bulkJobResultSchema,
  jobEstimateSchema,
  jobFilterSchema,
  jobItemErrorPageSchema,
  jobPageSchema,
  jobResultSchema,
  jobSchema,
} from '@kensa/contract/api/jobs'
import { pageQuerySchema } from '@kensa/contract/api/page'
import { idSchema } from '@kensa/contract/ids'
import { jobRequestSchema } from '@kensa/contract/job-requests'
import type { Context } from 'hono'
import { z } from 'zod'
import type { AppEnv } from '../http/app-env.ts'
import { defineRoute } from '../http/route.ts'
import { newRouter } from '../http/router.ts'
import { uuidOf } from '../http/uuid-of.ts'
import { openServices } from '../ports/services.ts'
import { inBulk } from './bulk.ts'
import { cancelJob } from './cancel.ts'
import { createJob } from './create.ts'
import { streamJobEvents } from './events.ts'
import { getJob } from './get.ts'
import { listJobs } from './list.ts'
import { listJobErrors } from './list-errors.ts'
import { previewJob } from './preview.ts'
import { readJobResult } from './result.ts'
import { retryJob } from './retry.ts'

const params = z.object({ jobId: idSchema('job') })
const oneJob = { 'application/json': { schema: jobSchema } }
const manyResults = { 'application/json': { schema: bulkJobResultSchema } }
const jsonBody = <T extends z.ZodType>(schema: T) => ({ body: { content: { 'application/json': { schema } }, required: true } })
const eventHeaders = z.object({
  'last-event-id': z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'Id of the last event that was heard: the stream goes on from there. Browsers send it by themselves' }),
})
const eventStream = { 'text/event-stream': { schema: z.string().meta({ description: 'Events `job`, each with a Job as its data' }) } }
const eventsText =
  'Server-sent events: each is named `job` and holds a job as it stands, so hearing one twice does no harm. A comment comes every 15 seconds when nothing changes. The stream ends after five minutes at the latest; connect again with `Last-Event-ID` to go on without a gap.'

const list = defineRoute({
  method: 'get',
  path: '/v1/jobs',
  operationId: 'listJobs',
  summary: 'List jobs, newest first',
  tag: 'Jobs',
  scope: 'job.read',
  request: { query: pageQuerySchema.extend(jobFilterSchema.shape) },
  responses: { 200: { description: 'A page of jobs', content: { 'application/json': { schema: jobPageSchema } } } },
})

const get = defineRoute({
  method: 'get',
  path: '/v1/jobs/{jobId}',
  operationId: 'getJob',
  summary: 'Get a job with its progress',
  tag: 'Jobs',
  scope: 'job.read',
  request: { params },
  responses: { 200: { description: 'The job', content: oneJob } },
})

const errors = defineRoute({
  method: 'get',
  path: '/v1/jobs/{jobId}/errors',
  operationId: 'listJobErrors',
  summary: 'List the items that failed one by one',
  description: 'A job goes on without the frames that could not be read; each is listed here with its reason, in the order found.',
  tag: 'Jobs',
  scope: 'job.read',
  request: { params, query: pageQuerySchema },
  responses: { 200: { description: 'A page of item errors', content: { 'application/json': { schema: jobItemErrorPageSchema } } } },
})

const result = defineRoute({
  method: 'get',
  path: '/v1/jobs/{jobId}/result',
  operationId: 'getJobResult',
  summary: 'Read what an annotate job has come to',
  description: 'Counts of what it has proposed so far; of a preview, the regions that it saw. Other tasks propose none.',
  tag: 'Jobs',
  scope: 'job.read',
  request: { params },
  responses: { 200: { description: 'What it came to', content: { 'application/json': { schema: jobResultSchema } } } },
})

const cancel = defineRoute({
  method: 'post',
  path: '/v1/jobs/{jobId}/cancel',
  operationId: 'cancelJob',
  summary: 'Cancel a job',
  description:
    'A queued job is canceled at once. A running one ends within seconds and keeps the frames saved so far until its asset is deleted or uploaded again. Canceling an ended job changes nothing.',
  tag: 'Jobs',
  scope: 'job.write',
  request: { params },
  responses: { 200: { description: 'The job as it stands now', content: oneJob } },
})

const create = defineRoute({
  method: 'post',
  path: '/v1/jobs',
  operationId: 'createJob',
  summary: 'Start a job',
  description:
    'The price of `preview` is reserved against the limits in the same transaction. `ingest` takes an asset that was ingested before: its frames, with their labels, are replaced once the first new ones are saved, so it stays searchable until then. `annotate` takes frames or an asset, and labels; it replaces the regions that an earlier run of the same model proposed there and nobody touched.',
  tag: 'Jobs',
  scope: 'job.write',
  idempotent: true,
  problems: ['not_found', 'conflict', 'upload_incomplete', 'spend_limit_reached'],
  request: jsonBody(jobRequestSchema),
  responses: { 201: { description: 'The queued job', content: oneJob } },
})

const preview = defineRoute({
  method: 'post',
  path: '/v1/jobs/preview',
  operationId: 'previewJob',
  summary: 'See what a job would cost',
  description: 'Takes what `POST /v1/jobs` takes and answers the price that would be reserved. Nothing is started.',
  tag: 'Jobs',
  scope: 'job.read',
  problems: ['not_found'],
  request: jsonBody(jobRequestSchema),
  responses: { 200: { description: 'The price', content: { 'application/json': { schema: jobEstimateSchema } } } },
})

const retry = defineRoute({
  method: 'post',
  path: '/v1/jobs/{jobId}/retry',
  operationId: 'retryJob',
  summary: 'Try a job again',
  description:
    'For jobs that failed (also those given up by the queue), were canceled or succeeded partially. What was saved stays and is not charged again: a failed or canceled job goes on behind it, one that succeeded partially looks at every item once more.',
  tag: 'Jobs',
  scope: 'job.write',
  request: { params },
  responses: { 200: { description: 'The job, queued again', content: oneJob } },
})

const bulkCreate = defineRoute({
  method: 'post',
  path: '/v1/jobs/bulk-create',
  operationId: 'createJobs',
  summary: 'Start up to 100 jobs',
  description: 'Each is started or refused on its own; the answer says which, in the order of the request.',
  tag: 'Jobs',
  scope: 'job.write',
  idempotent: true,
  request: jsonBody(bulkJobRequestSchema),
  responses: { 200: { description: 'A result for each', content: manyResults } },
})

const bulkCancel = defineRoute({
  method: 'post',
  path: '/v1/jobs/bulk-cancel',
  operationId: 'cancelJobs',
  summary: 'Cancel up to 100 jobs',
  tag: 'Jobs',
  scope: 'job.write',
  request: jsonBody(bulkJobIdsSchema),
  responses: { 200: { description: 'A result for each', content: manyResults } },
})

const bulkRetry = defineRoute({
  method: 'post',
  path: '/v1/jobs/bulk-retry',
  operationId: 'retryJobs',
  summary: 'Try up to 100 jobs again',
  tag: 'Jobs',
  scope: 'job.write',
  request: jsonBody(bulkJobIdsSchema),
  responses: { 200: { description: 'A result for each', content: manyResults } },
})

const allEvents = defineRoute({
  method: 'get',
  path: '/v1/jobs/events',
  operationId: 'streamJobEvents',
  summary: 'Hear of every job as it changes',
  description: `${eventsText} It begins with the jobs that are queued or running.`,
  tag: 'Jobs',
  scope: 'job.read',
  request: { headers: eventHeaders },
  responses: { 200: { description: 'A stream of events', content: eventStream } },
})

const oneEvents = defineRoute({
  method: 'get',
  path: '/v1/jobs/{jobId}/events',
  operationId: 'streamOneJobEvents',
  summary: 'Hear of one job as it changes',
  description: `${eventsText} It begins with the job as it is and ends when the job has ended.`,
  tag: 'Jobs',
  scope: 'job.read',
  request: { params, headers: eventHeaders },
  responses: { 200: { description: 'A stream of events', content: eventStream } },
})

const services = (c: Context<AppEnv>) => openServices(c.env, c.var.db)
const jobIdOf = (param: { jobId: string }) => uuidOf('job', param.jobId)

/** Fixed paths stand before those with an id. */
export const jobRoutes = newRouter()
  .openapi(list, async (c) => c.json(await listJobs(c.var.db, c.var.ctx, c.req.valid('query')), 200))
  .openapi(create, async (c) => c.json(await createJob(services(c), c.var.ctx, c.req.valid('json'), c.req.header('idempotency-key')), 201))
  .openapi(preview, async (c) => c.json(await previewJob(c.var.db, c.var.ctx, c.req.valid('json')), 200))
  .openapi(bulkCreate, async (c) => {
    const key = c.req.header('idempotency-key')
    const itemKey = (index: number) => (key === undefined ? undefined : `${key} ${index}`)
    const { jobs } = c.req.valid('json')
    return c.json(await inBulk(jobs, (request, index) => createJob(services(c), c.var.ctx, request, itemKey(index))), 200)
  })
  .openapi(bulkCancel, async (c) => {
    const { jobIds } = c.req.valid('json')
    return c.json(await inBulk(jobIds, (jobId) => cancelJob(c.var.db, c.var.ctx, jobIdOf({ jobId }))), 200)
  })
  .openapi(bulkRetry, async (c) => {
    const { jobIds } = c.req.valid('json')
    return c.json(await inBulk(jobIds, (jobId) => retryJob(services(c), c.var.ctx, jobIdOf({ jobId }))), 200)
  })
  .openapi(allEvents, async (c) => {
    const lastEventId = c.req.valid('header')['last-event-id']
    return streamJobEvents(c.env, c.var.ctx, { lastEventId }) as never
  })
  .openapi(get, async (c) => c.json(await getJob(c.var.db, c.var.ctx, jobIdOf(c.req.valid('param'))), 200))
  .openapi(oneEvents, async (c) => {
    const jobId = jobIdOf(c.req.valid('param'))
    await getJob(c.var.db, c.var.ctx, jobId)
    return streamJobEvents(c.env, c.var.ctx, { jobId, lastEventId: c.req.valid('header')['last-event-id'] }) as never
  })
  .openapi(errors, async (c) => c.json(await listJobErrors(c.var.db, c.var.ctx, jobIdOf(c.req.valid('param')), c.req.valid('query')), 200))
  .openapi(result, async (c) => c.json(await readJobResult(c.var.db, c.var.ctx, jobIdOf(c.req.valid('param'))), 200))
  .openapi(cancel, async (c) => c.json(await cancelJob(c.var.db, c.var.ctx, jobIdOf(c.req.valid('param'))), 200))
  .openapi(retry, async (c) => c.json(await retryJob(services(c), c.var.ctx, jobIdOf(c.req.valid('param'))), 200))
