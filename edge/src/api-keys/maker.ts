import type { OrgContext } from '@kensa/contract/context'
import { KensaError } from '@kensa/contract/errors'
import type { Scope } from '@kensa/contract/scopes'
import { actorText } from '@kensa/db/actor-text'
import type { Tx } from '@kensa/db/client/types'
import { apiKey } from '@kensa/db/schema/api-key'
import { eq } from 'drizzle-orm'

export type Maker = { text: string; expiresAt: Date | null }

/** A key made by a key belongs to the person behind the first one and does not outlive its maker. */
export async function makerOf(tx: Tx, ctx: OrgContext): Promise<Maker> {
  if (ctx.actor.kind !== 'apiKey') return { text: actorText(ctx.actor), expiresAt: null }
  const [key] = await tx
    .select({ text: apiKey.createdBy, expiresAt: apiKey.expiresAt })
    .from(apiKey)
    .where(eq(apiKey.id, ctx.actor.apiKeyId))
  if (!key) throw new KensaError('unauthenticated', 'The key that asks is gone.')
  return key
}

export function refuseScopesBeyond(ctx: OrgContext, scopes: readonly Scope[]): void {
  const beyond = scopes.filter((scope) => !ctx.scopes.has(scope))
  if (beyond.length === 0) return
  const message = `may not be given by a caller who does not hold ${beyond.join(', ')}`
  throw new KensaError('forbidden', `scopes: ${message}`, { fields: [{ path: 'scopes', message }] })
}

export function refuseOutliving(maker: Maker, expiresAt: Date | null): void {
  if (!maker.expiresAt || (expiresAt && expiresAt <= maker.expiresAt)) return
  throw badExpiry(`must not be later than that of the key which asks, ${maker.expiresAt.toISOString()}`)
}

export function badExpiry(message: string): KensaError {
  return new KensaError('invalid_input', `expiresAt: ${message}`, { fields: [{ path: 'expiresAt', message }] })
}

/** The end of a key as a date; one in the past would make a key that never works. */
export function futureExpiry(text: string | null | undefined): Date | null {
  const expiresAt = text ? new Date(text) : null
  if (expiresAt && expiresAt.getTime() <= Date.now()) throw badExpiry('must be in the future')
  return expiresAt
}
