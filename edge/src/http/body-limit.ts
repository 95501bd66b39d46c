import { KensaError } from '@kensa/contract/errors'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AppEnv } from './app-env.ts'

export function limitBody(bytesMax: number): MiddlewareHandler<AppEnv> {
  return bodyLimit({
    maxSize: bytesMax,
    onError: () => {
      throw new KensaError('too_large', `The body is larger than ${bytesMax} bytes, the limit of this operation.`)
    },
  })
}
