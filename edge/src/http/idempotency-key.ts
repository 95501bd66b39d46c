import { z } from 'zod'

export const idempotencyKeyHeader = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'must be 1 to 200 visible ASCII characters')
    .optional()
    .meta({
      description:
        'Makes the call safe to repeat for 24 hours: the same key with the same body answers what the first call answered, with `idempotency-replayed: true`. Another body with the same key is refused.',
      example: '5f0c8b1e-upload-press-07',
    }),
})
