import { type EncodeResponse, encodeResponseSchema } from '@kensa/contract/encode'
import { KensaError } from '@kensa/contract/errors'
import { type SpaceId, spaces } from '@kensa/contract/spaces'
import type { Encoder } from './encoder.ts'
import { refusalOf } from './refusal.ts'

export type EncoderEnv = { ENCODER_URL: string; ENCODER_TOKEN: string }

const tries = 2

/** The runner's `/encode`, tried twice: it may be starting, or its engine may just have been replaced. */
export function openEncoder(env: EncoderEnv, timeoutMs = 8_000): Encoder {
  async function post(path: string, space: SpaceId, contentType: string, body: string | Uint8Array<ArrayBuffer>): Promise<EncodeResponse> {
    let cause: unknown
    for (let attempt = 0; attempt < tries; attempt++) {
      try {
        const response = await fetch(new URL(path, env.ENCODER_URL), {
          method: 'POST',
          headers: { authorization: `Bearer ${env.ENCODER_TOKEN}`, 'content-type': contentType },
          body,
          signal: AbortSignal.timeout(timeoutMs),
        })
        if (response.ok) return parse(space, await response.json())
        cause = await refusalOf(response)
        if (cause instanceof KensaError) throw cause
      } catch (error) {
        if (error instanceof KensaError) throw error
        cause = error
      }
    }
    throw new KensaError('encoder_unavailable', 'The search model does not answer right now. Try again in a moment.', { cause })
  }
  return {
    text: (space, text) => post('/encode/text', space, 'application/json', JSON.stringify({ space, text })),
    image: (space, image, contentType) => post(`/encode/image?space=${encodeURIComponent(space)}`, space, contentType, image),
  }
}

function parse(space: SpaceId, body: unknown): EncodeResponse {
  const parsed = encodeResponseSchema.parse(body)
  const { dimensions } = spaces[space]
  if (parsed.space !== space || parsed.vector.length !== dimensions) {
    throw new Error(`encoder answered ${parsed.vector.length} dimensions of ${parsed.space}, wanted ${dimensions} of ${space}`)
  }
  const length = Math.hypot(...parsed.vector)
  if (!(Math.abs(length - 1) < 0.02)) throw new Error(`encoder answered a vector of length ${length}, wanted 1`)
  return parsed
}
