import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, it } from 'vitest'
import { logError } from './log-error.ts'

it('tells what a failed query was and why, and none of the values in it', () => {
  const error = new DrizzleQueryError('insert into asset values ($1)', ['press-07-secret.jpg'], new Error('connection terminated'))
  const text = JSON.stringify(logError(error))
  expect(text).toContain('insert into asset')
  expect(text).toContain('connection terminated')
  expect(text).not.toContain('secret')
})

it('keeps the message and the cause of other errors', () => {
  const text = JSON.stringify(logError(new Error('outer', { cause: new Error('inner') })))
  expect(text).toMatch(/outer.*inner/)
})
