import type { AssessmentState } from '@kensa/contract/rubric'
import type { AssessmentFilter } from './assessment-queries.ts'

// Listed here so that the first load carries no schema library.
export const assessmentStates = ['proposed', 'accepted', 'rejected'] as const satisfies readonly AssessmentState[]

/** What the address of the page says: which results, and which of them is open. */
export type CriteriaUrl = {
  rubric?: string
  /** Version of the rubric; absent: the one that assessed last. */
  version?: number
  job?: string
  asset?: string
  state?: AssessmentState
  /** First pattern; `none`: without one. */
  pattern?: string
  /** A criterion, a colon and its answer. */
  answered?: string
  /** The assessment that is looked at closely. */
  open?: string
}
export type CriteriaUrlChange = { [K in keyof CriteriaUrl]?: CriteriaUrl[K] | undefined }

/** Reads any address without failing: what is not understood is left out. */
export function readCriteriaUrl(raw: Record<string, unknown>): CriteriaUrl {
  const id = (prefix: string, value: unknown) =>
    typeof value === 'string' && value.startsWith(`${prefix}_`) && value.length < 60 ? value : undefined
  const like = (form: RegExp, value: unknown) => (typeof value === 'string' && form.test(value) ? value : undefined)
  const version = raw['version']
  const url: CriteriaUrlChange = {
    rubric: id('rubric', raw['rubric']),
    version: typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : undefined,
    job: id('job', raw['job']),
    asset: id('asset', raw['asset']),
    state: assessmentStates.find((state) => state === raw['state']),
    pattern: like(/^([A-Z][A-Z0-9_]{0,15}|none)$/, raw['pattern']),
    answered: like(/^[A-Z][A-Z0-9_]{0,15}:[01]$/, raw['answered']),
    open: id('assessment', raw['open']),
  }
  return Object.fromEntries(Object.entries(url).filter(([, value]) => value !== undefined))
}

/** The same as the API asks for it. */
export function filterOf(url: CriteriaUrl, rubricId: string, rubricNumber: number, projectId: string | undefined): AssessmentFilter {
  return {
    rubricId,
    rubricNumber,
    ...(projectId !== undefined && { projectId }),
    ...(url.job && { jobId: url.job }),
    ...(url.asset && { assetId: url.asset }),
    ...(url.state && { state: url.state }),
    ...(url.pattern && { patternId: url.pattern }),
    ...(url.answered && { answered: url.answered }),
  }
}

/** What narrows a rubric's results; another version may not know the patterns and criteria of this one. */
export const noFilters = {
  job: undefined,
  asset: undefined,
  state: undefined,
  pattern: undefined,
  answered: undefined,
} as const satisfies CriteriaUrlChange
export const ofVersion = { pattern: undefined, answered: undefined, open: undefined } as const satisfies CriteriaUrlChange

export function activeFilters(url: CriteriaUrl): number {
  return Object.keys(noFilters).filter((name) => url[name as keyof typeof noFilters] !== undefined).length
}

/** A criterion and its answer, as the address names them together. */
export function readAnswered(answered: string | undefined): { criterionId: string; answer: 0 | 1 } | undefined {
  const [criterionId, answer] = answered?.split(':') ?? []
  return criterionId === undefined || (answer !== '0' && answer !== '1') ? undefined : { criterionId, answer: answer === '1' ? 1 : 0 }
}
