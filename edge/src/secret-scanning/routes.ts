import { KensaError } from '@kensa/contract/errors'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { AppEnv } from '../http/app-env.ts'
import { limitBody } from '../http/body-limit.ts'
import { fieldErrors, summarize } from '../http/field-errors.ts'
import { sha256 } from '../http/sha256.ts'
import { sendQueuedMail } from '../mails/queue-mail.ts'
import { openMail } from '../ports/mail/open-mail.ts'
import { publicKey } from './public-keys.ts'
import { revokeLeaked } from './revoke-leaked.ts'
import { verifySignature } from './verify-signature.ts'

const bodyBytesMax = 1024 * 1024
const leaksMax = 1_000

/** What a scanner reports; fields that GitHub adds later are no reason to refuse. */
const leaksSchema = z
  .array(
    z.object({
      token: z.string().min(1).max(1_000),
      type: z.string().max(200),
      url: z.string().max(4_000).nullish(),
      source: z.string().max(200).nullish(),
    }),
  )
  .min(1)
  .max(leaksMax)

/** Takes reports of keys found in public, in the format of GitHub's secret scanning partner program. */
export const secretScanningRoutes = new Hono<AppEnv>().post('/webhooks/secret-scanning', limitBody(bodyBytesMax), async (c) => {
  const body = new Uint8Array(await c.req.arrayBuffer())
  await refuseUnsigned(c, body)
  const answers: { token_hash: string; token_type: string; label: 'true_positive' | 'false_positive' }[] = []
  for (const { token, type, url, source } of parseLeaks(body)) {
    const doors = { db: c.var.db, publicUrl: c.env.PUBLIC_URL, requestId: c.var.requestId }
    const revoked = await revokeLeaked(doors, c.env.KEY_ENV, { token, url: url ?? undefined, source: source ?? undefined })
    for (const mail of revoked?.mails ?? [])
      c.var.defer(() => sendQueuedMail({ db: c.var.db, sendMail: openMail(c.env) }, { orgId: revoked?.orgId ?? '' }, mail))
    const digest = await sha256(new TextEncoder().encode(token))
    const token_hash = btoa(String.fromCharCode(...digest))
    answers.push({ token_hash, token_type: type, label: revoked ? 'true_positive' : 'false_positive' })
  }
  return c.json(answers, 200)
})

async function refuseUnsigned(c: Context<AppEnv>, body: Uint8Array): Promise<void> {
  const url = c.env.SECRET_SCANNING_KEYS_URL
  if (url === undefined) throw new KensaError('not_found', 'There is nothing under this address.')
  const identifier = c.req.header('github-public-key-identifier')
  const signature = c.req.header('github-public-key-signature')
  if (!identifier || !signature) throw new KensaError('unauthenticated', 'The report is not signed.')
  const key = await publicKey(url, identifier)
  if (key === undefined) throw new KensaError('unauthenticated', 'The report names a public key that its sender does not publish.')
  if (!(await verifySignature(key, signature, body))) throw new KensaError('unauthenticated', 'The signature does not fit the report.')
}

function parseLeaks(body: Uint8Array): z.output<typeof leaksSchema> {
  const parsed = leaksSchema.safeParse(jsonOf(new TextDecoder().decode(body)))
  if (parsed.success) return parsed.data
  const fields = fieldErrors(parsed.error.issues, 'json')
  throw new KensaError('invalid_input', summarize(fields), { fields })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
