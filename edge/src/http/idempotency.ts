import { KensaError } from '@kensa/contract/errors'
import { actorText } from '@kensa/db/actor-text'
import { idempotency } from '@kensa/db/schema/idempotency'
import { withOrg } from '@kensa/db/with-org'
import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Context, MiddlewareHandler } from 'hono'
import type { AppEnv } from './app-env.ts'
import { fieldErrors, summarize } from './field-errors.ts'
import { idempotencyKeyHeader } from './idempotency-key.ts'
import { sha256Hex } from './sha256.ts'

/** A claim this old without an answer belongs to a request that died; the next caller may take it over. */
const claimLostAfter = sql`now() - interval '2 minutes'`

/** Runs a call once per key and actor: a repeat gets the stored answer, another body is refused, a concurrent twin must wait. */
export function replayIdempotently(route: string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const key = readKey(c)
    if (key === undefined) return next()
    const row = { key, actor: actorText(c.var.ctx.actor), route }
    const requestHash = await hashRequest(c)
    const stored = await claim(c, row, requestHash)
    if (stored) return replay(stored, requestHash)
    await next()
    if (c.error === undefined && c.res.ok) await keep(c, row)
    else await release(c, row)
  }
}

type RowKey = { key: string; actor: string; route: string }
type Stored = { requestHash: string; status: number | null; body: unknown }

function readKey(c: Context<AppEnv>): string | undefined {
  const parsed = idempotencyKeyHeader.safeParse({ 'idempotency-key': c.req.header('idempotency-key') })
  if (parsed.success) return parsed.data['idempotency-key']
  const fields = fieldErrors(parsed.error.issues, 'header')
  throw new KensaError('invalid_input', summarize(fields), { fields })
}

/** Undefined when this request now owns the key; else what an earlier one left. */
async function claim(c: Context<AppEnv>, row: RowKey, requestHash: string): Promise<Stored | undefined> {
  return withOrg(c.var.db, c.var.ctx, async (tx) => {
    const fresh = { orgId: c.var.ctx.orgId, ...row, requestHash }
    const inserted = await tx.insert(idempotency).values(fresh).onConflictDoNothing().returning({ key: idempotency.key })
    if (inserted.length > 0) return undefined
    const takenOver = await tx
      .update(idempotency)
      .set({ requestHash, createdAt: sql`now()` })
      .where(and(matches(row), isNull(idempotency.status), lt(idempotency.createdAt, claimLostAfter)))
      .returning({ key: idempotency.key })
    if (takenOver.length > 0) return undefined
    const [found] = await tx
      .select({ requestHash: idempotency.requestHash, status: idempotency.status, body: idempotency.body })
      .from(idempotency)
      .where(matches(row))
    return found ?? { requestHash, status: null, body: null }
  })
}

function replay(stored: Stored, requestHash: string): Response {
  if (stored.requestHash !== requestHash) {
    throw new KensaError('idempotency_mismatch', 'This Idempotency-Key was used for another request. Take a new key for a new request.')
  }
  if (stored.status === null)
    throw new KensaError('conflict', 'A request with this Idempotency-Key is still running. Try again in a moment.')
  const headers = { 'idempotency-replayed': 'true' }
  if (stored.body === null) return new Response(null, { status: stored.status, headers })
  return Response.json(stored.body, { status: stored.status, headers })
}

async function keep(c: Context<AppEnv>, row: RowKey): Promise<void> {
  const text = await c.res.clone().text()
  const body: unknown = text === '' ? null : JSON.parse(text)
  await withOrg(c.var.db, c.var.ctx, (tx) => tx.update(idempotency).set({ status: c.res.status, body }).where(matches(row)))
}

/** What failed may be tried again with the same key. */
async function release(c: Context<AppEnv>, row: RowKey): Promise<void> {
  await withOrg(c.var.db, c.var.ctx, (tx) => tx.delete(idempotency).where(and(matches(row), isNull(idempotency.status))))
}

/** A key is unique to its actor; on another route the hash differs, since it covers the address. */
function matches(row: RowKey) {
  return and(eq(idempotency.key, row.key), eq(idempotency.actor, row.actor))
}

async function hashRequest(c: Context<AppEnv>): Promise<string> {
  const { pathname, search } = new URL(c.req.url)
  const head = new TextEncoder().encode(`${c.req.method} ${pathname}${search}\n`)
  const body = new Uint8Array(await c.req.arrayBuffer())
  const whole = new Uint8Array(head.length + body.length)
  whole.set(head)
  whole.set(body, head.length)
  return sha256Hex(whole)
}
