import { expect, it } from 'vitest'
import { parseProblem } from './parse-problem.ts'

it('keeps code, detail, request and fields of a problem', () => {
  const fields = [{ path: 'name', message: 'too long' }]
  const error = parseProblem(400, { code: 'invalid_input', detail: 'name: at most 100', requestId: 'r1', fields }, null)
  expect(error).toMatchObject({ status: 400, code: 'invalid_input', message: 'name: at most 100', requestId: 'r1', fields })
})

it.each([
  [401, 'unauthenticated'],
  [404, 'not_found'],
  [429, 'rate_limited'],
  [502, 'internal'],
])('takes a %d of a proxy for %s', (status, code) => {
  expect(parseProblem(status, '<html>', 'r2')).toMatchObject({ code, requestId: 'r2' })
})

it('does not trust codes that it does not know', () => {
  expect(parseProblem(409, { code: 'made_up' }, null).code).toBe('conflict')
})
