import { expect, it } from 'vitest'
import { testEdgeVars } from '../../infra/local/test-edge-vars.ts'
import { parseEnv } from './env.ts'

const vars = testEdgeVars(
  { urlFor: (role) => `postgres://${role}@127.0.0.1:5432/kensa`, wsProxy: '127.0.0.1:80' },
  { url: 'http://127.0.0.1:81' },
)
const limiter = { limit: async () => ({ success: true }) }
const good = { ...vars, RATE_LIMIT_KEY: limiter, RATE_LIMIT_ADDRESS: limiter, ASSETS: { fetch: async () => new Response() } }

function complaintsAbout(change: Record<string, unknown>): string[] {
  const parsed = parseEnv({ ...good, ...change })
  return parsed.ok ? [] : parsed.complaints
}

it('takes a complete environment and lets the bucket be reached where it lies unless told otherwise', () => {
  const parsed = parseEnv(good)
  expect(parsed).toMatchObject({ ok: true, env: { S3_PUBLIC_ENDPOINT: vars['S3_ENDPOINT'], PUBLIC_URL: 'http://localhost:8787' } })
})

it('keeps only the origin of PUBLIC_URL', () => {
  expect(parseEnv({ ...good, PUBLIC_URL: 'https://kensa.example/' })).toMatchObject({
    ok: true,
    env: { PUBLIC_URL: 'https://kensa.example' },
  })
})

it.each([
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['AUTH_DATABASE_URL', undefined],
  ['BETTER_AUTH_SECRET', 'short'],
  ['KEY_ENV', 'production'],
  ['PUBLIC_URL', 'kensa.example'],
  ['NEON_LOCAL_PROXY', 'http://localhost'],
  ['ENCODER_TOKEN', ''],
  ['RATE_LIMIT_KEY', {}],
  ['ASSETS', undefined],
])('refuses a bad %s and names it without its value', (name, value) => {
  const complaints = complaintsAbout({ [name]: value })
  expect(complaints).toHaveLength(1)
  expect(complaints[0]).toMatch(new RegExp(`^${name}: `))
  if (typeof value === 'string' && value !== '') expect(complaints[0]).not.toContain(value)
})

it('takes both secrets of Stripe or neither', () => {
  const both = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' }
  expect(complaintsAbout(both)).toEqual([])
  expect(complaintsAbout({ STRIPE_SECRET_KEY: both.STRIPE_SECRET_KEY })).toEqual([
    expect.stringMatching(/^STRIPE_WEBHOOK_SECRET: must be set together/),
  ])
  expect(complaintsAbout({ STRIPE_WEBHOOK_SECRET: both.STRIPE_WEBHOOK_SECRET })).toHaveLength(1)
  const [complaint] = complaintsAbout({ ...both, STRIPE_SECRET_KEY: 'pk_test_1' })
  expect(complaint).toMatch(/^STRIPE_SECRET_KEY: /)
  expect(complaint).not.toContain('pk_test_1')
})
