import { z } from 'zod'

/** One OpenAI-compatible server (LMDeploy, vLLM, a LiteLLM gateway) and the model to ask there. */
export const endpointSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,40}$/, 'lower-case letters, digits and hyphens, 40 at most'),
  /** Ends where `/chat/completions` is appended. */
  baseUrl: z.url({ protocol: /^https?$/ }),
  model: z.string().min(1),
  apiKey: z.string().min(1).optional(),
  /** Tokens that question, images and answer may take together. */
  contextTokensMax: z.int().min(512).default(8_192),
  /** Side of the square of pixels that becomes one token, 28 for Qwen2.5-VL (14-pixel patches merged 2 × 2). */
  tokenSidePx: z.int().min(1).default(28),
  /** The server scales a larger picture down to so many tokens. */
  imageTokensMax: z.int().min(1).default(1_280),
})
export type Endpoint = z.infer<typeof endpointSchema>

/** As an environment variable carries it: JSON, the preferred server first. */
export const endpointListSchema = z
  .array(endpointSchema)
  .max(16)
  .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'each name may be there once')
