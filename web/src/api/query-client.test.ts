import { expect, it, vi } from 'vitest'
import { ApiError } from './api-error.ts'
import { mayRetry, onSignedOut, queryClient } from './query-client.ts'

const refused = () => Promise.reject(new ApiError({ status: 401, code: 'unauthenticated', detail: 'ended' }))

it('notices once that a session has ended, and forgets what it showed', async () => {
  const listener = vi.fn()
  onSignedOut(listener)
  queryClient.setQueryData(['me'], { id: 'user_1' })
  queryClient.setQueryData(['projects'], ['secret'])
  await queryClient.fetchQuery({ queryKey: ['jobs'], queryFn: refused }).catch(() => undefined)
  await queryClient.fetchQuery({ queryKey: ['labels'], queryFn: refused }).catch(() => undefined)
  expect(listener).toHaveBeenCalledOnce()
  expect(queryClient.getQueryData(['projects'])).toBeUndefined()
})

it('does not take a stranger for somebody whose session ended', async () => {
  const listener = vi.fn()
  onSignedOut(listener)
  await queryClient.fetchQuery({ queryKey: ['me'], queryFn: refused }).catch(() => undefined)
  expect(listener).not.toHaveBeenCalled()
})

it.each([
  [new ApiError({ status: 0, code: 'offline', detail: '' }), true],
  [new ApiError({ status: 503, code: 'encoder_unavailable', detail: '' }), true],
  [new ApiError({ status: 404, code: 'not_found', detail: '' }), false],
  [new ApiError({ status: 429, code: 'rate_limited', detail: '' }), false],
])('%o may be asked again: %s', (error, again) => {
  expect(mayRetry(0, error)).toBe(again)
  expect(mayRetry(2, error)).toBe(false)
})
