import type { AssessmentState } from '@kensa/contract/rubric'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'

export type AssessmentFilter = {
  rubricId?: string
  rubricNumber?: number
  jobId?: string
  projectId?: string
  assetId?: string
  state?: AssessmentState
  patternId?: string
  answered?: string
}

const pageSize = 100
/** Signed addresses of pictures are good for half an hour. */
const staleMs = 20 * 60_000

/** Newest first; wording in `language`. While a job in sight runs, the first pages are looked at again. */
export function assessmentsQuery(filter: AssessmentFilter, language: string, running: boolean) {
  return infiniteQueryOptions({
    queryKey: ['assessments', 'list', filter, language],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/v1/assessments', {
          params: { query: { ...filter, language, limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: staleMs,
    refetchOnWindowFocus: false,
    refetchInterval: (query) => (running && (query.state.data?.pages.length ?? 0) <= 2 ? 3_000 : false),
  })
}

/** The newest result there is, to know by which rubric and version; null: there is none. */
export function newestAssessmentQuery(filter: AssessmentFilter) {
  return queryOptions({
    queryKey: ['assessments', 'newest', filter],
    queryFn: async ({ signal }) =>
      (await dataOf(api.GET('/v1/assessments', { params: { query: { ...filter, language: 'en', limit: 1 } }, signal }))).data[0] ?? null,
  })
}

export function assessmentQuery(assessmentId: string, language: string) {
  return queryOptions({
    queryKey: ['assessments', 'one', assessmentId, language],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/v1/assessments/{assessmentId}', { params: { path: { assessmentId }, query: { language } }, signal })),
    staleTime: staleMs,
  })
}

/** How many there are, by first pattern and by state. */
export function countsQuery(filter: AssessmentFilter & { rubricId: string }, running: boolean) {
  const { rubricId, rubricNumber, jobId, projectId, assetId } = filter
  const query = {
    rubricId,
    ...(rubricNumber !== undefined && { rubricNumber }),
    ...(jobId && { jobId }),
    ...(projectId && { projectId }),
    ...(assetId && { assetId }),
  }
  return queryOptions({
    queryKey: ['assessments', 'counts', query],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/assessment-counts', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: running ? 3_000 : false,
  })
}

/** The answer of the language model as it came. It never changes. */
export function modelAnswerQuery(modelAnswerId: string) {
  return queryOptions({
    queryKey: ['model-answers', modelAnswerId],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/model-answers/{modelAnswerId}', { params: { path: { modelAnswerId } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Whether deciding again from the stored evidence comes to what is stored. */
export function replayQuery(verdictId: string) {
  return queryOptions({
    queryKey: ['verdicts', 'replay', verdictId],
    queryFn: ({ signal }) => dataOf(api.GET('/v1/verdicts/{verdictId}/replay', { params: { path: { verdictId } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
