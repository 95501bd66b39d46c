import { OpenAPIHono } from '@hono/zod-openapi'
import { KensaError } from '@kensa/contract/errors'
import type { AppEnv } from './app-env.ts'
import { fieldErrors, summarize } from './field-errors.ts'

/** A noun's router: bad input becomes a typed error with field paths; an id that cannot exist is simply not found. */
export function newRouter(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return
      if (result.target === 'param') throw new KensaError('not_found', 'There is nothing under this address.')
      const fields = fieldErrors(result.error.issues, result.target)
      throw new KensaError('invalid_input', summarize(fields), { fields })
    },
  })
}
