import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { dataOf } from '../../api/data-of.ts'
import type { JobRequest } from '../../api/types.ts'

type UseFrameJob = {
  /** Undefined while there is nothing to ask for yet. */
  request: JobRequest | undefined
  /** As much of it as the price depends on. */
  priced?: JobRequest | undefined
}

/** What a job about pictures costs at most, and its start. */
export function useFrameJob({ request, priced = request }: UseFrameJob) {
  const queryClient = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const price = useQuery({
    queryKey: ['frame-job-price', priced],
    queryFn: async ({ signal }) =>
      priced === undefined ? 0 : (await dataOf(api.POST('/v1/jobs/preview', { body: priced, signal }))).totalMicros,
    enabled: priced !== undefined,
    placeholderData: (before) => before,
  })
  const start = useMutation({
    mutationFn: (body: JobRequest) =>
      dataOf(api.POST('/v1/jobs', { params: { header: { 'idempotency-key': `${key}-${hashOf(body)}` } }, body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['jobs'] }),
  })
  return { price, start, startIt: () => request !== undefined && start.mutate(request) }
}

/** So that another request is another job, and the same one pressed twice is one. */
function hashOf(value: unknown): string {
  let hash = 0
  for (const character of JSON.stringify(value)) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0
  return (hash >>> 0).toString(16)
}
