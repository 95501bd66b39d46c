import { isErrorCode, KensaError, permanentFileErrors } from '@kensa/contract/errors'
import { z } from 'zod'

const refusalSchema = z.object({ code: z.string(), detail: z.string() })

/** What the encoder said against the photo itself becomes the customer's error; anything else is the encoder's own trouble. */
export async function refusalOf(response: Response): Promise<Error> {
  const body = await response.text()
  const refusal = refusalSchema.safeParse(tryJson(body)).data
  if (refusal && isErrorCode(refusal.code) && (permanentFileErrors.has(refusal.code) || refusal.code === 'invalid_input')) {
    return new KensaError(refusal.code, refusal.detail)
  }
  return new Error(`encoder answered ${response.status}: ${body.slice(0, 300)}`)
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
