import { problemSchema } from '@kensa/contract/api/problem'
import { errorCodes, KensaError } from '@kensa/contract/errors'
import { expect, it } from 'vitest'
import { problemResponse, toKensaError } from './problem.ts'

it.each(errorCodes)('answers %s as problem+json in the published shape', async (code) => {
  const response = problemResponse(new KensaError(code, 'What happened.', { fields: [{ path: 'name', message: 'is taken' }] }), 'request-1')
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body = problemSchema.parse(await response.json())
  expect(body).toMatchObject({ code, status: response.status, requestId: 'request-1', detail: 'What happened.' })
})

it('says when to come back', () => {
  expect(problemResponse(new KensaError('rate_limited', ''), 'r').headers.get('retry-after')).toBe('60')
})

it('tells nothing of an unexpected error', () => {
  const known = toKensaError(new Error('password authentication failed for user "kensa_app" at 10.0.0.7'))
  expect(known.code).toBe('internal')
  expect(known.message).not.toMatch(/password|kensa_app|10\.0/)
})
