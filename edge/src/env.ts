import { z } from 'zod'
import type { Dial } from './ports/outbound/dial.ts'

const port = z.string().regex(/^[^:/\s]+:\d+$/, 'must be host:port')
const secret = z.string().min(32, 'must have at least 32 characters')

type RateLimiter = { limit: (options: { key: string }) => Promise<{ success: boolean }> }
type Dialer = { dial: Dial }
type AssetsFetcher = { fetch: (request: Request) => Promise<Response> }

/** Bindings are checked by the one method that is called on them, so that a fake of that shape does as well. */
const rateLimiter = z.custom<RateLimiter>((value) => hasMethod(value, 'limit'), 'must be a rate limiting binding')
const assetsFetcher = z.custom<AssetsFetcher>((value) => hasMethod(value, 'fetch'), 'must be a static assets binding')

export const envSchema = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    AUTH_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    CRON_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    NEON_LOCAL_PROXY: port.optional(),
    BETTER_AUTH_SECRET: secret,
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
    KEY_ENV: z.enum(['live', 'test', 'dev']),
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }),
    S3_PUBLIC_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    S3_REGION: z.string().min(1),
    S3_BUCKET: z.string().min(3),
    S3_ACCESS_KEY_ID: z.string().min(1),
    S3_SECRET_ACCESS_KEY: z.string().min(1),
    SQS_QUEUE_URL: z.url({ protocol: /^https?$/ }),
    /** Where the queue puts messages that no runner could settle. */
    SQS_DEAD_LETTER_QUEUE_URL: z.url({ protocol: /^https?$/ }),
    ENCODER_URL: z.url({ protocol: /^https?$/ }),
    ENCODER_TOKEN: z.string().min(16),
    MAIL_URL: z.url({ protocol: /^(https?|smtps?|console)$/ }),
    MAIL_TOKEN: z.string().min(1).optional(),
    MAIL_FROM: z.string().min(3),
    SECRET_SCANNING_KEYS_URL: z.url({ protocol: /^https?$/ }).optional(),
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^(sk|rk)_/, 'must be a secret key of Stripe')
      .optional(),
    STRIPE_WEBHOOK_SECRET: z
      .string()
      .regex(/^whsec_/, 'must be the signing secret of a webhook endpoint')
      .optional(),
    STRIPE_API_BASE: z.url({ protocol: /^https?$/ }).optional(),
    /** AES-256 keys in base64, separated by commas: the first seals webhook secrets, all open them. */
    WEBHOOK_SECRET_KEY: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}=(,[A-Za-z0-9+/]{43}=)*$/, 'must be 32 bytes in base64, or several, separated by commas'),
    /** Lets webhooks go to this machine itself. For development only. */
    WEBHOOK_ALLOW_LOOPBACK: z.stringbool().default(false),
    OUTBOUND_EGRESS: z.enum(['pinned', 'platform']).default('pinned'),
    DNS_RESOLVER_URL: z.url({ protocol: /^https?$/ }).default('https://cloudflare-dns.com/dns-query'),
    OUTBOUND_DIALER: z.custom<Dialer>((value) => hasMethod(value, 'dial'), 'must be a dialer').optional(),
    RATE_LIMIT_KEY: rateLimiter,
    RATE_LIMIT_ADDRESS: rateLimiter,
    ASSETS: assetsFetcher,
  })
  .refine((env) => (env.STRIPE_SECRET_KEY === undefined) === (env.STRIPE_WEBHOOK_SECRET === undefined), {
    path: ['STRIPE_WEBHOOK_SECRET'],
    message: 'must be set together with STRIPE_SECRET_KEY, or neither',
  })
  .refine((env) => env.KEY_ENV !== 'live' || /^(https|smtps):/.test(env.MAIL_URL), {
    path: ['MAIL_URL'],
    message: 'must be https: or smtps: in production, since mails hold sign-in links',
  })
  .refine((env) => env.KEY_ENV !== 'live' || env.SECRET_SCANNING_KEYS_URL?.startsWith('https:') !== false, {
    path: ['SECRET_SCANNING_KEYS_URL'],
    message: 'must be https in production: whoever answers there may revoke keys',
  })
  .refine((env) => env.KEY_ENV !== 'live' || !env.WEBHOOK_ALLOW_LOOPBACK, {
    path: ['WEBHOOK_ALLOW_LOOPBACK'],
    message: 'must not be set in production: webhooks would reach services inside',
  })
  .transform((env) => ({ ...env, S3_PUBLIC_ENDPOINT: env.S3_PUBLIC_ENDPOINT ?? env.S3_ENDPOINT }))

export type Env = z.output<typeof envSchema>

export type ParsedEnv = { ok: true; env: Env } | { ok: false; complaints: string[] }

/** Complaints name variables and rules, never values. */
export function parseEnv(raw: unknown): ParsedEnv {
  const result = envSchema.safeParse(raw)
  if (result.success) return { ok: true, env: result.data }
  return { ok: false, complaints: result.error.issues.map((issue) => `${issue.path.join('.') || 'env'}: ${issue.message}`) }
}

function hasMethod(value: unknown, name: string): boolean {
  return (typeof value === 'object' || typeof value === 'function') && value !== null && typeof Reflect.get(value, name) === 'function'
}
