import { createApp } from '../../edge/src/app.ts'
import { type Env, parseEnv } from '../../edge/src/env.ts'
import { type DevInbox, linkIn, startDevInbox } from './dev-inbox.ts'
import { nodeDialer } from './node-dialer.ts'
import { startTestDatabase, type TestDatabase } from './postgres/test-database.ts'
import { testEdgeVars } from './test-edge-vars.ts'

export const testPassword = 'correct horse battery'

/** An answer whose JSON tests look into freely. */
export interface Answer extends Response {
  json(): Promise<any>
}

export type Caller = {
  /** Calls the API as this person or key; a body is sent as JSON unless it is a form or a file. */
  call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
}

export type Person = Caller & { name: string; email: string; cookie: string; orgId: string; userId: string }

export type TestEdge = {
  env: Env
  database: TestDatabase
  inbox: DevInbox
  /** The app itself, in this process; work after the answer is done when this resolves. */
  request: (path: string, init?: RequestInit) => Promise<Answer>
  signUp: (name: string, options?: { email?: string; organizationName?: string }) => Promise<Person>
  signIn: (name: string, email: string) => Promise<Person>
  withKey: (secret: string) => Caller
  stop: () => Promise<void>
}

/** The edge's app on a database of its own, with an inbox; storage and queue lead nowhere unless `over` says where. */
export async function startTestEdge(over: Record<string, unknown> = {}): Promise<TestEdge> {
  const [database, inbox] = await Promise.all([startTestDatabase(), startDevInbox(0)])
  const parsed = parseEnv({ ...testEdgeVars(database, inbox), ...bindings(), ...over })
  if (!parsed.ok) throw new Error(parsed.complaints.join('; '))
  const { env } = parsed
  const origin = env.PUBLIC_URL
  const app = createApp()

  async function request(path: string, init: RequestInit = {}): Promise<Answer> {
    const pending: Promise<unknown>[] = []
    const context = { waitUntil: (work: Promise<unknown>) => void pending.push(work), passThroughOnException: () => {}, props: {} }
    const response = await app.request(new Request(new URL(path, origin), init), undefined, env, context)
    // A download reads from the database until it has been read itself.
    const read = response.headers.get('content-type')?.startsWith('text/csv')
      ? new Response(await response.arrayBuffer(), response)
      : response
    await Promise.all(pending)
    return read
  }

  // Every caller has an address of its own, as in life; else they would share one allowance of sign-ins.
  let addresses = 0
  function callWith(credentials: Record<string, string>): Caller['call'] {
    const address = `2001:db8:0:${(addresses++).toString(16)}::1`
    return (method, path, body, headers = {}) => {
      const raw = body instanceof FormData || body instanceof Blob
      const content = raw ? {} : { 'content-type': 'application/json' }
      const sent = body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }
      return request(path, { method, headers: { 'cf-connecting-ip': address, ...content, ...credentials, ...headers }, ...sent })
    }
  }

  async function personOf(name: string, email: string, cookie: string): Promise<Person> {
    const call = callWith({ cookie, origin })
    const session = await (await call('GET', '/api/auth/get-session')).json()
    return { name, email, cookie, call, orgId: session.session.activeOrganizationId, userId: session.user.id }
  }

  async function signUp(name: string, options: { email?: string; organizationName?: string } = {}): Promise<Person> {
    const email = options.email ?? `${crypto.randomUUID()}@example.com`
    const body = { name, email, password: testPassword, organizationName: options.organizationName, callbackURL: '/' }
    const signedUp = await callWith({ origin })('POST', '/api/auth/sign-up/email', body)
    if (!signedUp.ok) throw new Error(`sign-up answered ${signedUp.status}: ${await signedUp.text()}`)
    const mail = await inbox.waitForMail(email)
    const verified = await request(linkIn(mail))
    return personOf(name, email, cookiesOf(verified))
  }

  async function signIn(name: string, email: string): Promise<Person> {
    const answer = await callWith({ origin })('POST', '/api/auth/sign-in/email', { email, password: testPassword })
    if (!answer.ok) throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`)
    return personOf(name, email, cookiesOf(answer))
  }

  async function stop(): Promise<void> {
    await inbox.stop()
    await database.stop()
  }

  const withKey = (secret: string) => ({ call: callWith({ authorization: `Bearer ${secret}` }) })
  return { env, database, inbox, request, signUp, signIn, withKey, stop }
}

export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Bindings that a real Worker gets from its platform. */
function bindings(): Record<string, unknown> {
  const generous = { limit: async () => ({ success: true }) }
  const page = () => new Response('<!doctype html><title>Kensa</title>', { headers: { 'content-type': 'text/html; charset=utf-8' } })
  return { OUTBOUND_DIALER: nodeDialer(), RATE_LIMIT_KEY: generous, RATE_LIMIT_ADDRESS: generous, ASSETS: { fetch: async () => page() } }
}
