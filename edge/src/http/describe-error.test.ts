import { DrizzleQueryError } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { describeError } from './describe-error.ts'

it('tells a failed query and its cause without the parameters', () => {
  const text = describeError(new DrizzleQueryError('insert into "user" values ($1)', ['mina@example.com'], new Error('connection lost')))
  expect(text).toContain('insert into "user"')
  expect(text).toContain('caused by Error: connection lost')
  expect(text).not.toContain('mina@example.com')
})

it('tells anything that was thrown', () => {
  expect(describeError('just text')).toBe('just text')
  expect(describeError(new TypeError('no such thing'))).toMatch(/^TypeError: no such thing\n\s+at /)
})
