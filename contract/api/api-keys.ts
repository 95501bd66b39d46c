import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { limits } from '../limits.ts'
import { scopeSchema } from '../scopes.ts'
import { monthlyLimitMicrosMax } from '../usage.ts'
import { pageSchema } from './page.ts'
import { lineSchema } from './text.ts'

export const apiKeySchema = z
  .object({
    id: idSchema('apiKey'),
    name: z.string().meta({ description: 'Name given by its maker', example: 'line 3 camera' }),
    hint: z.string().meta({ description: 'Last four characters of the key', example: '9fQ2' }),
    scopes: z.array(scopeSchema).meta({ description: 'What the key may do' }),
    createdAt: z.iso.datetime().meta({ description: 'When it was made (UTC)' }),
    expiresAt: z.iso.datetime().nullable().meta({ description: 'When it ends (UTC); null for never' }),
    revokedAt: z.iso.datetime().nullable().meta({ description: 'When it was revoked (UTC); null while it works' }),
    lastUsedAt: z.iso.datetime().nullable().meta({ description: 'Last use (UTC), to the minute' }),
    lastUsedAddress: z.string().nullable().meta({ description: 'IP address of the last use that was noted', example: '203.0.113.7' }),
    rotatedAt: z.iso.datetime().nullable().meta({ description: 'When it last got a new secret (UTC); null if never' }),
    previous: z
      .object({
        hint: z.string().meta({ description: 'Last four characters of the old secret' }),
        expiresAt: z.iso.datetime().meta({ description: 'When the old secret ends (UTC)' }),
      })
      .nullable()
      .meta({ description: 'The secret before the last rotation, while it still works; null otherwise' }),
    monthlyLimitMicros: z.int().nullable().meta({
      description: 'What the key may use in a calendar month (UTC), in micro-dollars (1 USD = 1,000,000); null for no limit of its own',
    }),
  })
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof apiKeySchema>
export const apiKeyPageSchema = pageSchema(apiKeySchema, 'ApiKeyPage')

const name = lineSchema(100).meta({ description: 'Name, 1 to 100 characters' })
const keyScopes = z.array(scopeSchema).min(1).meta({ description: 'What the key may do; never more than its maker' })
const monthlyLimit = z
  .int()
  .min(0)
  .max(monthlyLimitMicrosMax)
  .meta({
    description: `What it may use in a calendar month (UTC), in micro-dollars (1 USD = 1,000,000), 0 to ${monthlyLimitMicrosMax}`,
  })

export const apiKeyInputSchema = z
  .strictObject({
    name,
    scopes: keyScopes,
    expiresAt: z.iso.datetime().optional().meta({ description: 'When it ends (UTC); absent for never' }),
    monthlyLimitMicros: monthlyLimit.optional(),
  })
  .meta({ id: 'ApiKeyInput' })

export const apiKeyPatchSchema = z
  .strictObject({
    name: name.optional(),
    scopes: keyScopes.optional(),
    expiresAt: z.iso.datetime().nullable().optional().meta({ description: 'When it ends (UTC); null for never' }),
    monthlyLimitMicros: monthlyLimit.nullable().optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, 'must change at least one field')
  .meta({ id: 'ApiKeyPatch', description: 'What is left out stays as it is' })
export type ApiKeyPatch = z.output<typeof apiKeyPatchSchema>

export const apiKeyRotationSchema = z
  .strictObject({
    overlapSeconds: z
      .int()
      .min(0)
      .max(limits.keyOverlapSecondsMax)
      .default(limits.keyOverlapSecondsDefault)
      .meta({ description: `How long the old secret works on, in seconds: 0 to ${limits.keyOverlapSecondsMax} (30 days)` }),
  })
  .meta({ id: 'ApiKeyRotation' })

export const apiKeyCreatedSchema = z
  .object({ apiKey: apiKeySchema, secret: z.string().meta({ description: 'The key itself, shown this once', example: 'kensa_live_…' }) })
  .meta({ id: 'ApiKeyCreated' })
