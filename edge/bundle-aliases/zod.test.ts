import { expect, it } from 'vitest'
import * as whole from 'zod'
import * as lean from './zod.js'

/** Left out on purpose; a name that a new version of zod brings shows up here and is decided on. */
const leftOut = [
  'ZodCompileAsyncError',
  'ZodCompileUnsupportedError',
  'compile',
  'core',
  'deepPartial',
  'fromJSONSchema',
  'getDiscriminatedOption',
  'input',
  'locales',
  'memoizer',
  'output',
  'toZod',
  'withParser',
]

it('exports all of zod but what is left out on purpose', () => {
  const missing = Object.keys(whole).filter((name) => !(name in lean))
  expect(missing.toSorted()).toEqual(leftOut)
})

it('still says in English what is wrong', () => {
  expect(lean.z.string().safeParse(7).error?.issues[0]?.message).toBe('Invalid input: expected string, received number')
})
