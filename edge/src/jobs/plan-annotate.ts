import { KensaError } from '@kensa/contract/errors'
import type { AnnotateInput } from '@kensa/contract/job-message'
import type { JobRequest } from '@kensa/contract/job-requests'
import type { Tx } from '@kensa/db/client/types'
import { label } from '@kensa/db/schema/label'
import { inArray } from 'drizzle-orm'
import { uuidOf } from '../http/uuid-of.ts'
import { estimateAnnotate } from '../usage/estimate.ts'
import type { JobPlan } from './job-plan.ts'
import { planFrames } from './plan-frames.ts'

type Request = Extract<JobRequest, { task: 'annotate' }>['input']

export async function planAnnotate(tx: Tx, request: Request): Promise<JobPlan> {
  const labels = await currentLabels(
    tx,
    request.labels.map(({ labelId, threshold }) => ({ labelId: uuidOf('label', labelId), threshold: threshold ?? null })),
  )
  const { frames, place } = await planFrames(tx, request)
  const input: AnnotateInput = {
    ...{ ...frames, labels, rule: request.rule ?? { kind: 'none' as const } },
    ...(request.preview && { preview: true as const }),
    ...(request.masks && { masks: true as const }),
  }
  return { wanted: { task: 'annotate', input, ...place }, estimates: input.preview ? [] : [await estimateAnnotate(tx, input)], asset: null }
}

/** What was merged is looked for as the label that it went into, once. */
async function currentLabels(tx: Tx, asked: AnnotateInput['labels']): Promise<AnnotateInput['labels']> {
  const ids = asked.map(({ labelId }) => labelId)
  const rows = await tx.select({ id: label.id, rootId: label.rootId }).from(label).where(inArray(label.id, ids))
  const rootOf = new Map(rows.map(({ id, rootId }) => [id, rootId]))
  const missing = ids.length - rootOf.size
  if (missing > 0) throw new KensaError('not_found', `${missing} of the ${ids.length} labels do not exist.`)
  const current = new Map<string, AnnotateInput['labels'][number]>()
  for (const { labelId, threshold } of asked) {
    const rootId = rootOf.get(labelId) ?? labelId
    if (!current.has(rootId)) current.set(rootId, { labelId: rootId, threshold })
  }
  return [...current.values()]
}
