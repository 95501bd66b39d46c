import { type EncodeResponse, encodeTextRequestSchema } from '@kensa/contract/encode'
import { KensaError } from '@kensa/contract/errors'
import { LRUCache } from 'lru-cache'
import type { ImageTextModel } from '../models/image-text.ts'

export type EncodeText = (body: Buffer) => Promise<EncodeResponse>

const entriesMax = 10_000

/** Words → a vector in the space that was asked for. The same words are embedded once: callers share the promise, failures are forgotten. */
export function createEncodeText(models: ReadonlyMap<string, ImageTextModel>): EncodeText {
  const cache = new LRUCache<string, Promise<EncodeResponse>>({ max: entriesMax })

  return (body) => {
    const { space, text } = parse(body)
    const model = models.get(space)
    if (!model)
      throw new KensaError('not_found', `This runner has no model of the space ${space}; it has ${[...models.keys()].join(', ')}.`)
    const words = text.normalize('NFKC').trim()
    const key = `${space}\n${words}`
    const known = cache.get(key)
    if (known) return known
    const made = model.embedText(words).then(({ vector, terms }) => ({ space, vector: [...vector], terms, modelVersion: model.version }))
    cache.set(key, made)
    made.catch(() => cache.delete(key))
    return made
  }
}

function parse(body: Buffer): { space: string; text: string } {
  let json: unknown
  try {
    json = JSON.parse(body.toString('utf8'))
  } catch {
    throw new KensaError('invalid_input', 'The body is not JSON.')
  }
  const parsed = encodeTextRequestSchema.safeParse(json)
  if (parsed.success) return parsed.data
  throw new KensaError('invalid_input', parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
}
