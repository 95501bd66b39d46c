import type { ReviewTier } from '@kensa/contract/api/reviews'
import type { JobTask } from '@kensa/contract/job-message'
import type { ReviewReason } from '@kensa/contract/review'
import type { OpenReviewFilter } from '../../api/types.ts'

// Listed here so that the first load carries no schema library.
export const tiers = ['sure', 'likely', 'unsure'] as const satisfies readonly ReviewTier[]
export const reasons = [
  'low_confidence',
  'no_rule',
  'no_answer',
  'new_label',
  'model_disagreement',
  'reported',
] as const satisfies readonly ReviewReason[]
export const reviewTasks = ['annotate', 'criteria'] as const satisfies readonly JobTask[]
export const groupings = ['tier', 'label', 'cluster'] as const
export type Grouping = (typeof groupings)[number]

/** What the address of the page says: how it looks at the queue, and at what of it. */
export type ReviewUrl = {
  view?: 'grid'
  group?: Exclude<Grouping, 'tier'>
  tier?: ReviewTier
  reason?: ReviewReason
  task?: JobTask
  label?: string
  cluster?: string
  job?: string
  asset?: string
  mine?: true
  escalated?: true
  overdue?: true
}
export type UrlChange = { [K in keyof ReviewUrl]?: ReviewUrl[K] | undefined }

/** Reads any address without failing: what is not understood is left out. */
export function readReviewUrl(raw: Record<string, unknown>): ReviewUrl {
  const known = <T extends string>(values: readonly T[], value: unknown) => values.find((candidate) => candidate === value)
  const id = (prefix: string, value: unknown) =>
    typeof value === 'string' && value.startsWith(`${prefix}_`) && value.length < 60 ? value : undefined
  const flag = (value: unknown) => (value === true ? true : undefined)
  const url: UrlChange = {
    view: known(['grid'], raw['view']),
    group: known(['label', 'cluster'], raw['group']),
    tier: known(tiers, raw['tier']),
    reason: known(reasons, raw['reason']),
    task: known(reviewTasks, raw['task']),
    label: id('label', raw['label']),
    cluster: typeof raw['cluster'] === 'string' && raw['cluster'] !== '' ? raw['cluster'].slice(0, 500) : undefined,
    job: id('job', raw['job']),
    asset: id('asset', raw['asset']),
    mine: flag(raw['mine']),
    escalated: flag(raw['escalated']),
    overdue: flag(raw['overdue']),
  }
  return Object.fromEntries(Object.entries(url).filter(([, value]) => value !== undefined))
}

/** The same as the API asks for it. */
export function filterOf(url: ReviewUrl, projectId: string | undefined): OpenReviewFilter {
  return {
    ...(projectId !== undefined && { projectId }),
    ...(url.tier && { tier: url.tier }),
    ...(url.reason && { reason: url.reason }),
    ...(url.task && { task: url.task }),
    ...(url.label && { labelId: url.label }),
    ...(url.cluster && { cluster: url.cluster }),
    ...(url.job && { jobId: url.job }),
    ...(url.asset && { assetId: url.asset }),
    ...(url.mine && { assignee: 'me' as const }),
    ...(url.escalated && { escalated: 'true' as const }),
    ...(url.overdue && { due: 'overdue' as const }),
  }
}

export const noFilters = {
  tier: undefined,
  reason: undefined,
  task: undefined,
  label: undefined,
  cluster: undefined,
  job: undefined,
  asset: undefined,
  mine: undefined,
  escalated: undefined,
  overdue: undefined,
} as const satisfies UrlChange

/** How many filters are in force; the project has its own place. */
export function activeFilters(url: ReviewUrl): number {
  return Object.keys(noFilters).filter((name) => url[name as keyof typeof noFilters] !== undefined).length
}
